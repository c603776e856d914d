"""The reply templates of the office: both halves side by side, what they make, and X's count."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.template import Template, Variable, filled_text, troubles_of
from upsocial_desktop.services.templates import (
    TemplateWords,
    new_wish,
    office_templates,
    sample_values,
    save_template,
    usual_words,
)
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar, show_beside
from upsocial_desktop.ui.widgets.count_ring import CountRing

_LIST_WIDTH, _HALF_TALL = 200, 92
_KEY = int(Qt.ItemDataRole.UserRole)


class TemplatesSection(QWidget):
    """A list on the left, the chosen template on the right; Save keeps it.

    What was typed and not kept stays in the fields when another officer changes the list.
    """

    told = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._known: dict[str, Template] = {}
        self._seen: Template | None = None
        self.trouble = TroubleBar(self)
        self.list = QListWidget(self)
        self.list.setObjectName("office_templates")
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.new = button("new_template", self.tr("&New template"), "plus")
        self.new.clicked.connect(self.begin_new)
        self.title = QLineEdit(self)
        self.title.setObjectName("template_title")
        self.key = QLineEdit(self)
        self.key.setObjectName("template_key")
        self.hindi = self._half("template_hindi")
        self.english = self._half("template_english")
        self.preview = plain_label(is_selectable=True)
        self.preview.setObjectName("template_sample")
        self.preview.setAccessibleName(self.tr("How it reads, with invented values"))
        self.ring = CountRing(self)
        self.warning = plain_label(role="due")
        self.warning.setObjectName("template_warnings")
        self.active = QCheckBox(self.tr("&Offered when answering"), self)
        self.active.setObjectName("template_active")
        self.save = button("save_template", self.tr("&Save"), "save", "main")
        self.usual = button("usual_template", self.tr("&Usual words"), "undo-2")
        self.save.clicked.connect(self.keep)
        self.usual.clicked.connect(self._put_usual)
        self._lay_out()
        for field in (self.hindi, self.english):
            field.textChanged.connect(self._look)
        desktop.news.changed.connect(self._on_news)

    def _half(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setObjectName(name)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(_HALF_TALL)
        return field

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addWidget(self.new)
        fields = QVBoxLayout()
        fields.setSpacing(4)
        self._add(fields, self.tr("&Title"), self.title)
        self._add(fields, self.tr("Short name (&key)"), self.key)
        self._add(fields, self.tr("&Hindi"), self.hindi)
        self._add(fields, self.tr("&English"), self.english)
        names = " ".join("{" + each.value + "}" for each in Variable)
        hint = self.tr("Filled in: %1. {due_on:words} writes the month's name.")
        fields.addWidget(plain_label(hint.replace("%1", names), role="muted"))
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("How it reads, with invented values"), self), 1)
        head.addWidget(self.ring)
        fields.addLayout(head)
        fields.addWidget(self.preview)
        fields.addWidget(self.warning)
        fields.addWidget(self.active)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.usual)
        foot.addWidget(self.save)
        fields.addLayout(foot)
        fields.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(side)
        row.addLayout(fields, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.trouble)
        column.addLayout(row, 1)

    def _add(self, column: QVBoxLayout, said: str, field: QWidget) -> None:
        label = QLabel(said, self)
        label.setBuddy(field)
        field.setAccessibleName(said.replace("&", ""))
        column.addWidget(label)
        column.addWidget(field)

    def reread(self) -> None:
        """Read the templates of the office."""
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        self._desktop.tasks.read(
            lambda: office_templates(ports, office_id),
            self._show,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="settings.templates",
        )

    def begin_new(self) -> None:
        """Empty fields for a template of the office's own."""
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(-1)
        office_id = self._desktop.seat.office.id
        self._fill(Template(0, 0, office_id, "", "", None, "", ""))
        self.key.setFocus()

    def keep(self) -> None:
        """Keep what is in the fields."""
        if self._seen is None:
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        wish, filled = new_wish(officer, self._seen), self.filled()

        def done(_changes: Changes) -> None:
            self._seen = None
            self._choose(filled.key)
            self.told.emit(self.tr("Template kept"))

        ask(
            self._desktop,
            self,
            lambda: save_template(ports, wish, filled),
            done,
            lambda error: show_beside(self._place_of(error), error),
        )

    def filled(self) -> TemplateWords:
        """What is in the fields."""
        return TemplateWords(
            self.key.text().strip(),
            self.title.text(),
            self.hindi.toPlainText(),
            self.english.toPlainText(),
            is_active=self.active.isChecked(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether the fields say something that is not kept."""
        seen = self._seen
        if seen is None:
            return False
        kept = (seen.key, seen.title, seen.text_hi, seen.text_en, seen.is_active)
        now = self.filled()
        return kept != (now.key, now.title, now.text_hi, now.text_en, now.is_active)

    def _place_of(self, error: Exception) -> QWidget:
        code = error.code if isinstance(error, Told) else ""
        return self.key if code in {"template.key", "template.taken"} else self.hindi

    def _show(self, found: tuple[Template, ...]) -> None:
        self._known = {template.key: template for template in found}
        chosen = self._seen.key if self._seen is not None else ""
        with QSignalBlocker(self.list):
            self.list.clear()
            for template in found:
                self.list.addItem(self._item(template))
        self._choose(chosen or (found[0].key if found and self._seen is None else ""))

    def _item(self, template: Template) -> QListWidgetItem:
        marks = "" if template.is_active else self.tr(" (put away)")
        if troubles_of(template):
            marks += " ⚠"
        item = QListWidgetItem(f"{template.title}{marks}")
        item.setToolTip(" ".join(words.of_template_trouble(t) for t in troubles_of(template)))
        item.setData(_KEY, template.key)
        return item

    def _choose(self, key: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                with QSignalBlocker(self.list):
                    self.list.setCurrentRow(row)
                self._on_chosen()

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        template = self._known.get(str(item.data(_KEY))) if item is not None else None
        is_same = template is not None and self._seen is not None and template.key == self._seen.key
        if template is not None and not (is_same and self.is_changed):
            self._fill(template)

    def _fill(self, template: Template) -> None:
        self._seen = template
        self.title.setText(template.title)
        self.key.setText(template.key)
        # The name by which the program finds its own words is not for changing.
        self.key.setReadOnly(bool(template.key))
        self.hindi.setPlainText(template.text_hi)
        self.english.setPlainText(template.text_en)
        self.active.setChecked(template.is_active)
        self.usual.setVisible(usual_words(template.key) is not None)
        self._look()

    def _put_usual(self) -> None:
        usual = usual_words(self.key.text())
        if usual is not None:
            self.hindi.setPlainText(usual[0])
            self.english.setPlainText(usual[1])

    def _look(self) -> None:
        """Show at once what the fields make."""
        seen = self._seen
        if seen is None:
            return
        now, clock = self.filled(), self._desktop.ports.clock.now()
        is_hindi_new, is_english_new = now.text_hi != seen.text_hi, now.text_en != seen.text_en
        drawn = Template(
            seen.id,
            seen.version,
            seen.office_id,
            now.key,
            now.title,
            seen.moment,
            now.text_hi,
            now.text_en,
            clock if is_hindi_new else seen.hi_changed_at,
            clock if is_english_new else seen.en_changed_at,
        )
        text = filled_text(drawn, sample_values(clock))
        self.preview.setText(text)
        self.ring.show_measure(measure(text))
        told = troubles_of(drawn)
        self.warning.setText(" ".join(words.of_template_trouble(each) for each in told))
        self.warning.setVisible(bool(told))

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.TEMPLATE) and self.isVisible():
            self.reread()
