"""Districts are proposed only where a text surely speaks of them."""

import csv
from pathlib import Path

import pytest

from upsocial_desktop.domain.language.gazetteer import Gazetteer, Trust, gazetteer_of
from upsocial_desktop.domain.language.places import suggest_places

FOLDER = Path(__file__).parents[2] / "resources" / "gazetteer"


def rows(*names: str) -> list[dict[str, str]]:
    return [
        row
        for name in names
        for row in csv.DictReader((FOLDER / name).read_text(encoding="utf-8").splitlines())
    ]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return gazetteer_of(
        rows("up_districts.csv"),
        rows("up_district_aliases.csv"),
        rows("district_name_traps.csv"),
        rows("up_tehsils.csv", "up_blocks.csv", "up_urban_local_bodies.csv"),
    )


def named(text: str, gazetteer: Gazetteer) -> list[str]:
    return [suggestion.name_en for suggestion in suggest_places(text, gazetteer)]


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("हरदोई में बिलग्राम रोड पर गड्ढा", "Hardoi"),
        ("रायबरेली में बिजली नहीं", "Rae Bareli"),
        ("बरेली के श्यामगंज पुल पर", "Bareilly"),
        ("Raebareli me sadak kharab hai", "Rae Bareli"),
        ("कानपुर देहात के गाँव से", "Kanpur Dehat"),
        ("kanpur me voltage kam", "Kanpur Nagar"),
        ("इलाहाबाद हाईकोर्ट के पीछे", "Prayagraj"),
        ("Faizabad se likh raha hun", "Ayodhya"),
        ("Greater Noida Sector Beta", "Gautam Buddha Nagar"),
        ("आज़मगढ़ ग्रामीण से हूँ", "Azamgarh"),
        ("सम्भल में पानी नहीं", "Sambhal"),
        ("संभल में पानी नहीं", "Sambhal"),
        ("उरई में जलभराव", "Jalaun"),
        ("बाँदा में बालू का ढेर", "Banda"),
        ("बांदा में बालू का ढेर", "Banda"),
        ("आगरा में सड़क टूटी", "Agra"),
        ("जिला बस्ती में राशन नहीं", "Basti"),
        ("Basti district ke log pareshan", "Basti"),
        ("मऊ पुलिस कुछ नहीं करती", "Mau"),
        ("Rampur ke Bilaspur me, Milak se aage", "Rampur"),
        ("जनपद प्रतापगढ़ की घटना", "Pratapgarh"),
        ("@hardoipolice कृपया देखें", "Hardoi"),
        ("@DM_Barabanki sir", "Barabanki"),
        ("@bastipolice hamari basti mein chori", "Basti"),
        ("लखनऊ में बिजली गुल", "Lucknow"),
        ("#Jhansi me light nahi", "Jhansi"),
    ],
)
def test_a_district_is_found_by_its_names(text: str, district: str, gazetteer: Gazetteer) -> None:
    assert named(text, gazetteer) == [district]


@pytest.mark.parametrize(
    "text",
    [
        "hamari basti mein pani nahi aata",
        "बस्ती में कूड़ा पड़ा है",
        "ye banda kaam nahi karta",
        "वो बंदा कौन है",
        "मऊ गाँव की सड़क",
        "Mau me light nahi",
        "Akbarpur se likh raha hun",
        "अकबरपुर में",
        "Nawabganj ki sadak",
        "रामपुर गाँव में हैंडपंप",
        "कोतवाली में सुनवाई नहीं",
        "महिला थाना जाइए",
        "Agra Expressway par accident",
        "Lucknow-Agra Expressway par jam",
        "आगरा एक्सप्रेसवे पर जाम",
        "Sitapur Road par gaddha hai",
        "काशी विश्वनाथ मंदिर",
        "Balrampur Hospital me bed nahi",
        "meta data beta",
        "gondawara ki baat",
        "#Agra #Mathura #Etah #Hathras sab jagah",
        "#Lucknow",
        "https://example.org/agra/hardoi",
        "",
    ],
)
def test_not_sure_is_an_answer(text: str, gazetteer: Gazetteer) -> None:
    assert named(text, gazetteer) == []


def test_the_capital_gives_way_to_any_other_district(gazetteer: Gazetteer) -> None:
    assert named("लखनऊ वाले सुनें, बहराइच में बाढ़ है", gazetteer) == ["Bahraich"]


def test_two_districts_are_both_proposed_with_their_words(gazetteer: Gazetteer) -> None:
    one, other = suggest_places("सुल्तानपुर और बाराबंकी में मरम्मत, सुलतानपुर में भी", gazetteer)
    assert (one.name_hi, one.matched) == ("सुल्तानपुर", ("सुल्तानपुर", "सुलतानपुर"))
    assert (other.key, other.matched) == ("129", ("बाराबंकी",))


def test_a_place_of_the_district_is_shown_beside_its_name(gazetteer: Gazetteer) -> None:
    (only,) = suggest_places("Rampur ke Bilaspur me", gazetteer)
    assert only.matched == ("Rampur", "Bilaspur")


def test_every_district_has_its_names(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.districts) == 75
    sure = [name for name in gazetteer.names.values() if name.trust is Trust.WORD]
    assert len(sure) > 200
    for district in gazetteer.districts.values():
        text = f"जनपद {district.name_hi}"
        assert [place.key for place in suggest_places(text, gazetteer)] == [district.code]


def test_a_district_unknown_to_the_table_is_a_fault() -> None:
    alias = {"alias": "X", "district_en": "Nowhere", "kind": "city", "rule": "word"}
    with pytest.raises(KeyError):
        gazetteer_of([], [alias])


def test_a_small_gazetteer_stands_without_traps() -> None:
    row = {"lgd_code": "1", "name_en": "Agra", "name_hi": "आगरा", "lgd_name": "Agra"}
    assert named("आगरा में", gazetteer_of([row])) == ["Agra"]
