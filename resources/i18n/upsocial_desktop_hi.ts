<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Office and settings</source>
        <translation>कार्यालय और सेटिंग</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>लॉग</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>लॉग फ़ोल्डर खोलें</translation>
    </message>
    <message>
        <source>This program is under the MIT licence. It is built with Qt and PySide6 (LGPL 3), tweepy, SQLAlchemy, Alembic and keyring (MIT), Pillow (MIT-CMU), psycopg (LGPL 3), requests (Apache 2). Fonts: Noto Sans and Noto Sans Devanagari (OFL 1.1), Twemoji (CC BY 4.0). Icons: Lucide (ISC). The full texts lie in %1.</source>
        <translation>यह प्रोग्राम MIT लाइसेंस के अंतर्गत है। यह Qt और PySide6 (LGPL 3), tweepy, SQLAlchemy, Alembic और keyring (MIT), Pillow (MIT-CMU), psycopg (LGPL 3), requests (Apache 2) से बना है। फ़ॉन्ट: Noto Sans और Noto Sans Devanagari (OFL 1.1), Twemoji (CC BY 4.0)। आइकन: Lucide (ISC)। लाइसेंस के पूरे पाठ %1 में हैं।</translation>
    </message>
</context>
<context>
    <name>AcceptByPhoneDialog</name>
    <message>
        <source>Acceptance of %1 by telephone</source>
        <translation>फ़ोन पर %1 की स्वीकृति</translation>
    </message>
    <message>
        <source>Note acceptance</source>
        <translation>स्वीकृति अंकित करें</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>%1 · X is reached by: %2</source>
        <translation>%1 · X तक पहुँच: %2</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>कनेक्शन जाँचें</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>नई कुंजियाँ…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>कनेक्ट करें…</translation>
    </message>
    <message>
        <source>Sign out of this PC…</source>
        <translation>इस PC से साइन आउट करें…</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>The account on X</source>
        <translation>X पर खाता</translation>
    </message>
    <message>
        <source>This account takes in what citizens write and speaks for the office.</source>
        <translation>नागरिक जो लिखते हैं, वह इसी खाते में आता है; कार्यालय की ओर से उत्तर भी यही खाता देता है।</translation>
    </message>
    <message>
        <source>With the keys of X&apos;s API, which I have now</source>
        <translation>X API की कुंजियों से, जो अभी मेरे पास हैं</translation>
    </message>
    <message>
        <source>With the keys of X&apos;s API, later</source>
        <translation>X API की कुंजियों से, बाद में</translation>
    </message>
    <message>
        <source>By hand, in the browser</source>
        <translation>हाथ से, ब्राउज़र में</translation>
    </message>
    <message>
        <source>This office has no account</source>
        <translation>इस कार्यालय का कोई खाता नहीं है</translation>
    </message>
    <message>
        <source>How X is &amp;reached</source>
        <translation>X तक पहुँच का माध्यम (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name on X</source>
        <translation>X पर नाम (&amp;N)</translation>
    </message>
    <message>
        <source>Write the name of the account on X.</source>
        <translation>X पर खाते का नाम लिखें।</translation>
    </message>
    <message>
        <source>From X&apos;s page for developers: your app, “Keys and tokens”. They go into the keyring of this PC and nowhere else, and are tested before they are kept.</source>
        <translation>X के डेवलपर पृष्ठ से: अपने ऐप में “Keys and tokens”। ये केवल इस PC के कुंजी-कोष में जाती हैं, और कहीं नहीं; रखने से पहले इन्हें जाँचा जाता है।</translation>
    </message>
    <message>
        <source>Enter them under Settings, Accounts on X, when you have them.</source>
        <translation>मिलने पर इन्हें सेटिंग के “X पर खाते” में भरें।</translation>
    </message>
    <message>
        <source>Mentions are pasted in, answers are posted in the browser; codes, forwards and clocks are the same.</source>
        <translation>उल्लेख चिपकाकर जोड़े जाते हैं, उत्तर ब्राउज़र से पोस्ट होते हैं; कोड, अग्रसारण और समय-गणना वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <source>The office receives cases from others and reports on them.</source>
        <translation>इस कार्यालय को दूसरों से संदर्भ मिलते हैं और यह उन पर आख्या देता है।</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>@name on X</source>
        <translation>X पर @नाम</translation>
    </message>
    <message>
        <source>Name of the account on X</source>
        <translation>X पर खाते का नाम</translation>
    </message>
    <message>
        <source>How X is reached</source>
        <translation>X तक पहुँच का माध्यम</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>खाता जोड़ें</translation>
    </message>
    <message>
        <source>In practice accounts are connected already; keys cannot be seen.</source>
        <translation>अभ्यास में खाते पहले से कनेक्ट रहते हैं; कुंजियाँ देखी नहीं जा सकतीं।</translation>
    </message>
    <message>
        <source>This office has no account yet. Add the one that speaks for it.</source>
        <translation>इस कार्यालय का अभी कोई खाता नहीं है। वह खाता जोड़ें, जो कार्यालय की ओर से उत्तर देता है।</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>खाता जोड़ा गया</translation>
    </message>
    <message>
        <source>Asking X…</source>
        <translation>X से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>It works: X knows it as %1 (@%2), posts up to %3 long.</source>
        <translation>कनेक्शन ठीक है: X पर यह %1 (@%2) है, पोस्ट की अधिकतम लंबाई %3।</translation>
    </message>
    <message>
        <source>Sign out of this PC</source>
        <translation>इस PC से साइन आउट करें</translation>
    </message>
    <message>
        <source>The keys of @%1 leave this PC.</source>
        <translation>@%1 की कुंजियाँ इस PC से हटा दी जाएँगी।</translation>
    </message>
    <message>
        <source>Cases, posts being written, planned posts and the history stay. Until somebody connects the account again, nothing is fetched or sent for it from here.</source>
        <translation>संदर्भ, लिखी जा रही पोस्ट, निर्धारित पोस्ट और इतिहास बने रहेंगे। जब तक कोई इस खाते को फिर कनेक्ट नहीं करता, यहाँ से इसके लिए न कुछ लाया जाएगा, न भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Signed out of this PC; everything else stays</source>
        <translation>इस PC से साइन आउट हो गया; बाकी सब बना हुआ है</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Posts by day</source>
        <translation>दिनवार पोस्ट</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>within 10 minutes of another post</source>
        <translation>दूसरी पोस्ट से 10 मिनट के भीतर</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>आज, %1</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Alarm</source>
        <translation>आपात चेतावनी</translation>
    </message>
    <message>
        <source>Show the post</source>
        <translation>पोस्ट दिखाएँ</translation>
    </message>
    <message>
        <source>Seen (Ctrl+Shift+A)</source>
        <translation>देख लिया (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>No danger (Ctrl+Shift+X)</source>
        <translation>ख़तरा नहीं (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>No danger: @%1</source>
        <translation>ख़तरा नहीं: @%1</translation>
    </message>
    <message>
        <source>Possible danger: @%1, %2 IST: %3</source>
        <translation>संभावित ख़तरा: @%1, %2 IST: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n और</numerusform>
            <numerusform>%n और</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlsoHere</name>
    <message>
        <source>%1 has this case open since %2</source>
        <translation>%1 ने यह संदर्भ %2 से खोल रखा है</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 (%2 से)</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>यहाँ ये भी हैं: %1</translation>
    </message>
</context>
<context>
    <name>ApprovalDeeds</name>
    <message>
        <source>Post approved</source>
        <translation>पोस्ट अनुमोदित</translation>
    </message>
    <message>
        <source>Post sent back</source>
        <translation>पोस्ट लौटाई गई</translation>
    </message>
    <message>
        <source>Post handed in</source>
        <translation>पोस्ट अनुमोदन हेतु भेजी गई</translation>
    </message>
    <message>
        <source>Opened in the browser</source>
        <translation>ब्राउज़र में खोला गया</translation>
    </message>
    <message>
        <source>Noted as published</source>
        <translation>प्रकाशित अंकित किया गया</translation>
    </message>
    <message>
        <source>The words wait to be posted</source>
        <translation>पाठ पोस्ट होने की प्रतीक्षा में है</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>What waits</source>
        <translation>क्या प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>Posts that wait for you</source>
        <translation>आपकी प्रतीक्षा में पोस्ट</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>अनुमोदन हेतु</translation>
    </message>
    <message>
        <source>Held or missed</source>
        <translation>रोकी गई या छूट गई</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>लौटाई गई</translation>
    </message>
    <message>
        <source>To post by hand</source>
        <translation>हाथ से पोस्ट करने हेतु</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>दिखाएँ (&amp;W)</translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation>ब्राउज़र में</translation>
    </message>
    <message>
        <source>to post</source>
        <translation>पोस्ट करना शेष</translation>
    </message>
    <message>
        <source>Nothing waits for an approval</source>
        <translation>कुछ भी अनुमोदन की प्रतीक्षा में नहीं</translation>
    </message>
    <message>
        <source>Posts that colleagues hand in stand here until somebody approves them.</source>
        <translation>सहकर्मी जो पोस्ट अनुमोदन हेतु भेजते हैं, वे अनुमोदित होने तक यहाँ दिखती हैं।</translation>
    </message>
    <message>
        <source>No post asks about itself</source>
        <translation>किसी पोस्ट पर निर्णय शेष नहीं</translation>
    </message>
    <message>
        <source>Posts that were held, or missed their minute, stand here one by one.</source>
        <translation>रोकी गई या अपने समय पर छूट गई पोस्ट यहाँ एक-एक कर दिखती हैं।</translation>
    </message>
    <message>
        <source>Nothing was sent back</source>
        <translation>कुछ भी लौटाया नहीं गया</translation>
    </message>
    <message>
        <source>Posts sent back with remarks stand here until they are handed in again.</source>
        <translation>टिप्पणी सहित लौटाई गई पोस्ट फिर से अनुमोदन हेतु भेजे जाने तक यहाँ दिखती हैं।</translation>
    </message>
    <message>
        <source>Nothing is to be posted by hand</source>
        <translation>हाथ से पोस्ट करने को कुछ नहीं</translation>
    </message>
    <message>
        <source>Words of accounts without an API stand here when their minute has come.</source>
        <translation>जिन खातों में API नहीं है, उनके पाठ समय आने पर यहाँ दिखते हैं।</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask the citizen of %1</source>
        <translation>संदर्भ %1 के नागरिक से पूछें</translation>
    </message>
    <message>
        <source>Ask and wait</source>
        <translation>पूछें और प्रतीक्षा करें</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>&amp;The question</source>
        <translation>प्रश्न (&amp;T)</translation>
    </message>
    <message>
        <source>The clock pauses, seven days at most in all; then it goes on by itself.</source>
        <translation>समय-गणना रुक जाती है, कुल मिलाकर अधिकतम सात दिन; उसके बाद अपने आप फिर चलती है।</translation>
    </message>
    <message>
        <source>%1 — known already</source>
        <translation>%1 — पहले से ज्ञात</translation>
    </message>
    <message>
        <source>Asked before: %1</source>
        <translation>पहले पूछा गया: %1</translation>
    </message>
</context>
<context>
    <name>AttemptsLine</name>
    <message>
        <source>Attempts</source>
        <translation>प्रयास</translation>
    </message>
    <message>
        <source>Attempts at publishing this post</source>
        <translation>इस पोस्ट को प्रकाशित करने के प्रयास</translation>
    </message>
    <message>
        <source>%1, %2 IST, %3: %4</source>
        <translation>%1, %2 IST, %3: %4</translation>
    </message>
    <message>
        <source>Part %1,</source>
        <translation>भाग %1,</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>यह कंप्यूटर</translation>
    </message>
    <message>
        <source>computer %1</source>
        <translation>कंप्यूटर %1</translation>
    </message>
    <message>
        <source>X is being asked</source>
        <translation>X से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>published as %1</source>
        <translation>%1 के रूप में प्रकाशित</translation>
    </message>
    <message>
        <source>X took nothing, it goes later. %1</source>
        <translation>X ने कुछ नहीं लिया, यह बाद में जाएगी। %1</translation>
    </message>
    <message>
        <source>X refused it. %1</source>
        <translation>X ने अस्वीकार किया। %1</translation>
    </message>
    <message>
        <source>not certain. %1</source>
        <translation>निश्चित नहीं। %1</translation>
    </message>
    <message>
        <source>not found on X; somebody chose to send it again</source>
        <translation>X पर नहीं मिली; किसी ने पुनः भेजना चुना</translation>
    </message>
    <message numerus="yes">
        <source>looked for %n time(s) in vain</source>
        <translation>
            <numerusform>%n बार खोजा, नहीं मिली</numerusform>
            <numerusform>%n बार खोजा, नहीं मिली</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>कोई त्रुटि हुई</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message numerus="yes">
        <source>And %n more since then.</source>
        <translation>
            <numerusform>उसके बाद %n त्रुटि और।</numerusform>
            <numerusform>उसके बाद %n त्रुटियाँ और।</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>विवरण कॉपी करें</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>लॉग फ़ोल्डर खोलें</translation>
    </message>
</context>
<context>
    <name>BulkCases</name>
    <message>
        <source>Taking in hand…</source>
        <translation>अपने पास लिए जा रहे हैं…</translation>
    </message>
    <message numerus="yes">
        <source>%n taken in hand</source>
        <translation>
            <numerusform>%n अपने पास लिया गया</numerusform>
            <numerusform>%n अपने पास लिए गए</numerusform>
        </translation>
    </message>
    <message>
        <source>Forwarding…</source>
        <translation>अग्रसारित हो रहे हैं…</translation>
    </message>
    <message numerus="yes">
        <source>%n forwarded</source>
        <translation>
            <numerusform>%n अग्रसारित</numerusform>
            <numerusform>%n अग्रसारित</numerusform>
        </translation>
    </message>
    <message>
        <source>Reporting…</source>
        <translation>आख्या दी जा रही है…</translation>
    </message>
    <message numerus="yes">
        <source>%n reported</source>
        <translation>
            <numerusform>%n की आख्या दी गई</numerusform>
            <numerusform>%n की आख्या दी गई</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>पूर्ववत किए जा रहे हैं…</translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n पूर्ववत किया गया</numerusform>
            <numerusform>%n पूर्ववत किए गए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go to an office that is not on the system: each needs its letter.</source>
        <translation>
            <numerusform>%n संदर्भ ऐसे कार्यालय को जा रहा है जो इस प्रणाली पर नहीं है: इसके लिए पत्र चाहिए।</numerusform>
            <numerusform>%n संदर्भ ऐसे कार्यालय को जा रहे हैं जो इस प्रणाली पर नहीं है: हर एक के लिए पत्र चाहिए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the letters…</source>
        <translation>पत्र सहेजें…</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>पत्रों का फ़ोल्डर</translation>
    </message>
    <message numerus="yes">
        <source>%n letters saved in %1</source>
        <translation>
            <numerusform>%n पत्र %1 में सहेजा गया</numerusform>
            <numerusform>%n पत्र %1 में सहेजे गए</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Add a mention by hand</source>
        <translation>हाथ से उल्लेख जोड़ें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>&amp;Address of the post</source>
        <translation>पोस्ट का लिंक (&amp;A)</translation>
    </message>
    <message>
        <source>Au&amp;thor</source>
        <translation>लेखक (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Words of the post</source>
        <translation>पोस्ट का पाठ (&amp;W)</translation>
    </message>
    <message>
        <source>Acc&amp;ount that was addressed</source>
        <translation>किस खाते को लिखा गया (&amp;O)</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation>कैलेंडर</translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Which posts</source>
        <translation>कौन-सी पोस्ट</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>सभी पोस्ट</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>निर्धारित</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>अनुमोदन की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>रोकी गई</translation>
    </message>
    <message>
        <source>Asks for you</source>
        <translation>आपका निर्णय अपेक्षित</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>प्रकाशित</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>वापस ली गई</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>After</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>पहले की</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>नई पोस्ट</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>माह</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>सप्ताह</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Show as: %1</source>
        <translation>इस रूप में दिखाएँ: %1</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>New post</source>
        <translation>नई पोस्ट</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>कुछ भी निर्धारित नहीं</translation>
    </message>
    <message>
        <source>Posts you schedule stand here by day, with what became of each.</source>
        <translation>आप जिन पोस्ट का समय निर्धारित करते हैं, वे यहाँ दिनवार दिखती हैं, और यह भी कि हर एक का क्या हुआ।</translation>
    </message>
    <message>
        <source>No such posts</source>
        <translation>ऐसी कोई पोस्ट नहीं</translation>
    </message>
    <message>
        <source>Nothing in the last %1 days or ahead is in this state.</source>
        <translation>पिछले %1 दिनों में या आगे इस स्थिति में कुछ नहीं है।</translation>
    </message>
    <message>
        <source>This post can no longer be changed or moved</source>
        <translation>यह पोस्ट अब न बदली जा सकती है, न इसका समय</translation>
    </message>
</context>
<context>
    <name>CalendarViews</name>
    <message>
        <source>All times IST</source>
        <translation>सभी समय IST में</translation>
    </message>
    <message>
        <source>Nothing here yet: N writes a post for the day chosen</source>
        <translation>यहाँ अभी कुछ नहीं: N दबाकर चुने दिन की पोस्ट लिखें</translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>&amp;Spoken to (name, post)</source>
        <translation>किससे बात हुई (नाम, पदनाम) (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;At (Indian time)</source>
        <translation>कब (भारतीय समय) (&amp;A)</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Copy the code</source>
        <translation>कोड कॉपी करें</translation>
    </message>
    <message>
        <source>View on X</source>
        <translation>X पर देखें</translation>
    </message>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>छापें… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>तात्कालिक</translation>
    </message>
    <message>
        <source>Answer promised by %1 IST. Calendar days count.</source>
        <translation>%1 IST तक उत्तर देने का आश्वासन है। कैलेंडर के सभी दिन गिने जाते हैं।</translation>
    </message>
    <message>
        <source>goes with %1</source>
        <translation>%1 के साथ संबद्ध</translation>
    </message>
    <message numerus="yes">
        <source>%n more alike</source>
        <translation>
            <numerusform>%n और समान</numerusform>
            <numerusform>%n और समान</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n me too by repost</source>
        <translation>
            <numerusform>रीपोस्ट से समर्थन: %n</numerusform>
            <numerusform>रीपोस्ट से समर्थन: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has to accept or return it by %2 IST. Working days of the office count.</source>
        <translation>%1 को इसे %2 IST तक स्वीकार करना या लौटाना है। कार्यालय के कार्यदिवस गिने जाते हैं।</translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation>उत्तर देगा: %1</translation>
    </message>
    <message>
        <source>acts: %1</source>
        <translation>कार्यवाही करेगा: %1</translation>
    </message>
    <message>
        <source>on the desk of %1</source>
        <translation>%1 के पटल पर</translation>
    </message>
    <message>
        <source>desk: %1</source>
        <translation>पटल: %1</translation>
    </message>
    <message>
        <source>Back to where you came from (Backspace)</source>
        <translation>जहाँ से आए थे, वहाँ लौटें (Backspace)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>in hand of %1</source>
        <translation>किसके पास: %1</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Views</source>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Filter by code, last digits, words or place (Ctrl+F)</source>
        <translation>कोड, अंतिम अंक, शब्द या स्थान से छाँटें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सहेजी हुई</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>सहेजी सूचियाँ</translation>
    </message>
    <message>
        <source>Daily checks (D)</source>
        <translation>दैनिक जाँच (D)</translation>
    </message>
    <message numerus="yes">
        <source>Narrow (%n)</source>
        <translation>
            <numerusform>छाँटें (%n)</numerusform>
            <numerusform>छाँटें (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>छाँटें</translation>
    </message>
    <message>
        <source>Narrow by topic, district, state and office</source>
        <translation>विषय, जनपद, स्थिति और कार्यालय से छाँटें</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>कुछ मेल नहीं खाता</translation>
    </message>
    <message>
        <source>No case of this view has these words and choices.</source>
        <translation>इस सूची के किसी संदर्भ में ये शब्द और विकल्प नहीं हैं।</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>छँटाई हटाएँ</translation>
    </message>
    <message>
        <source>Nothing presses</source>
        <translation>शीघ्र करने को कुछ नहीं</translation>
    </message>
    <message>
        <source>No open case of this office is due here.</source>
        <translation>इस कार्यालय के किसी खुले संदर्भ की समय-सीमा अभी निकट नहीं है।</translation>
    </message>
    <message>
        <source>Show all open cases</source>
        <translation>सभी खुले संदर्भ दिखाएँ</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>यहाँ कोई संदर्भ नहीं</translation>
    </message>
    <message>
        <source>Cases are registered from mentions, in the inbox.</source>
        <translation>संदर्भ आगत के उल्लेखों से दर्ज किए जाते हैं।</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>आगत में जाएँ</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 कॉपी किया गया</translation>
    </message>
    <message>
        <source>That cannot be done with this case now.</source>
        <translation>इस संदर्भ में अभी यह नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>%1 answers the citizen from @%2.</source>
        <translation>नागरिक को उत्तर %1 की ओर से @%2 से जाता है।</translation>
    </message>
    <message>
        <source>The citizen wrote again: %1 IST.</source>
        <translation>नागरिक ने फिर लिखा: %1 IST।</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>मैंने पढ़ लिया</translation>
    </message>
    <message>
        <source>Answer on %1 handed over</source>
        <translation>%1 का उत्तर प्रेषण हेतु सौंपा गया</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Accepted %1</source>
        <translation>%1 स्वीकार किया गया</translation>
    </message>
    <message>
        <source>Took %1 in hand</source>
        <translation>%1 अपने पास लिया गया</translation>
    </message>
    <message>
        <source>Laid %1 back</source>
        <translation>%1 मुक्त किया गया</translation>
    </message>
    <message>
        <source>Recalled %1</source>
        <translation>%1 वापस बुलाया गया</translation>
    </message>
    <message>
        <source>Took report of %1 back</source>
        <translation>%1 की आख्या वापस ली गई</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 पर कार्यवाही फिर चालू</translation>
    </message>
    <message>
        <source>Forwarded %1</source>
        <translation>%1 अग्रसारित किया गया</translation>
    </message>
    <message>
        <source>Handed in the report on %1</source>
        <translation>%1 की आख्या दी गई</translation>
    </message>
    <message>
        <source>%1: waits at this desk</source>
        <translation>%1: इस पटल पर प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>%1 लौटाएँ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>&amp;Why it is not for this office</source>
        <translation>यह इस कार्यालय का क्यों नहीं है (&amp;W)</translation>
    </message>
    <message>
        <source>A case that is returned twice is placed by the State cell.</source>
        <translation>दो बार लौटाए गए संदर्भ का कार्यालय राज्य प्रकोष्ठ तय करता है।</translation>
    </message>
    <message>
        <source>Send the report on %1 back</source>
        <translation>%1 की आख्या लौटाएँ</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>&amp;What is missing</source>
        <translation>क्या कमी है (&amp;W)</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 पुनः खोलें</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>पुनः खोलें</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>कारण (&amp;W)</translation>
    </message>
    <message>
        <source>Only if the citizen is dissatisfied; thanks reopen nothing. A new limit starts, the next senior officer has it, the old dates stay in the story.</source>
        <translation>केवल तब, जब नागरिक असंतुष्ट हो; धन्यवाद मिलने पर संदर्भ पुनः नहीं खुलता। नई समय-सीमा आरंभ होती है, संदर्भ अगले वरिष्ठ अधिकारी के पास जाता है, पुरानी तिथियाँ इतिहास में बनी रहती हैं।</translation>
    </message>
    <message>
        <source>Take %1 out of its master case</source>
        <translation>%1 को मुख्य संदर्भ से अलग करें</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>अलग करें</translation>
    </message>
    <message>
        <source>&amp;What is different about it</source>
        <translation>इसमें क्या भिन्न है (&amp;W)</translation>
    </message>
    <message>
        <source>It is a case of its own again, due on its own day.</source>
        <translation>यह फिर से अपना अलग संदर्भ होगा, अपनी समय-सीमा के साथ।</translation>
    </message>
    <message>
        <source>Go on from %1 in a new case</source>
        <translation>%1 के क्रम में नया संदर्भ</translation>
    </message>
    <message>
        <source>Open new case</source>
        <translation>नया संदर्भ खोलें</translation>
    </message>
    <message>
        <source>The citizen wrote after the time to object. Both cases name each other.</source>
        <translation>नागरिक ने आपत्ति की अवधि बीतने के बाद लिखा। दोनों संदर्भों में एक-दूसरे का कोड रहेगा।</translation>
    </message>
    <message>
        <source>Accept the closure of %1</source>
        <translation>%1 का निस्तारण स्वीकार करें</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>&amp;Remark, if any</source>
        <translation>टिप्पणी, यदि कोई हो (&amp;R)</translation>
    </message>
    <message>
        <source>Send the closure of %1 back</source>
        <translation>%1 का निस्तारण लौटाएँ</translation>
    </message>
    <message>
        <source>&amp;What is not right with it</source>
        <translation>इसमें क्या ठीक नहीं है (&amp;W)</translation>
    </message>
    <message>
        <source>The case is reopened and goes to the next senior officer.</source>
        <translation>संदर्भ पुनः खुलेगा और अगले वरिष्ठ अधिकारी के पास जाएगा।</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 पर टिप्पणी</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>टिप्पणी सहेजें</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>टिप्पणी (&amp;N)</translation>
    </message>
    <message>
        <source>Seen only by the offices of this case, never by the citizen.</source>
        <translation>इसे केवल इस संदर्भ के कार्यालय देखते हैं, नागरिक कभी नहीं।</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>A supervisor looks at closures each day.</source>
        <translation>पर्यवेक्षक प्रतिदिन निस्तारण जाँचते हैं।</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>कीबोर्ड कुंजियाँ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Closures to look at today</source>
        <translation>आज जाँचे जाने वाले निस्तारण</translation>
    </message>
    <message>
        <source>Closures drawn for today</source>
        <translation>आज के लिए चुने गए निस्तारण</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>आख्या में क्या बताया गया</translation>
    </message>
    <message>
        <source>See &amp;photo</source>
        <translation>फ़ोटो देखें (&amp;P)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Remark; needed to send a closure back</source>
        <translation>टिप्पणी; निस्तारण लौटाने के लिए आवश्यक</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>स्वीकार करें (&amp;A)</translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation>लौटाएँ (&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>जाँचना शेष</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <source>No closure of the last seven days is left to look at.</source>
        <translation>पिछले सात दिनों का कोई निस्तारण जाँचने को शेष नहीं है।</translation>
    </message>
    <message>
        <source>No report stands in its story.</source>
        <translation>इसके इतिहास में कोई आख्या नहीं है।</translation>
    </message>
    <message>
        <source>No photo: %1</source>
        <translation>फ़ोटो नहीं: %1</translation>
    </message>
    <message>
        <source>Citizen spoken to: %1</source>
        <translation>नागरिक से बात हुई: %1</translation>
    </message>
</context>
<context>
    <name>ChoicesRow</name>
    <message>
        <source>Any topic</source>
        <translation>सभी विषय</translation>
    </message>
    <message>
        <source>Any district</source>
        <translation>सभी जनपद</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>सभी स्थितियाँ</translation>
    </message>
    <message>
        <source>Any office</source>
        <translation>सभी कार्यालय</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Narrow by nothing of this</source>
        <translation>इनमें से किसी से न छाँटें</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>सूची सहेजें…</translation>
    </message>
    <message>
        <source>District not known</source>
        <translation>जनपद अज्ञात</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Take in hand (A)</source>
        <translation>अपने पास लें (A)</translation>
    </message>
    <message>
        <source>Forward… (F)</source>
        <translation>अग्रसारित करें… (F)</translation>
    </message>
    <message>
        <source>Report आख्या… (E)</source>
        <translation>आख्या दें… (E)</translation>
    </message>
    <message numerus="yes">
        <source>%n cases chosen</source>
        <translation>
            <numerusform>%n संदर्भ चुना गया</numerusform>
            <numerusform>%n संदर्भ चुने गए</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseOtherDialog</name>
    <message>
        <source>Close %1 for another reason</source>
        <translation>%1 अन्य कारण से निस्तारित करें</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>उत्तर भेजें</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>&quot;Not ours&quot; is no reason: forward the case to the office that can act.</source>
        <translation>“हमारा नहीं” कोई कारण नहीं: संदर्भ उस कार्यालय को अग्रसारित करें जो कार्यवाही कर सके।</translation>
    </message>
    <message>
        <source>&amp;Where the citizen can turn, or the other code</source>
        <translation>नागरिक कहाँ जाए, या दूसरा कोड (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>उत्तर (&amp;A)</translation>
    </message>
    <message>
        <source>The case closes when this answer is published.</source>
        <translation>यह उत्तर प्रकाशित होने पर संदर्भ निस्तारित होगा।</translation>
    </message>
</context>
<context>
    <name>ComposePage</name>
    <message>
        <source>A picture is still being made ready.</source>
        <translation>एक चित्र अभी तैयार हो रहा है।</translation>
    </message>
    <message>
        <source>Post goes out now</source>
        <translation>पोस्ट अभी भेजी जा रही है</translation>
    </message>
    <message>
        <source>Post planned for %1</source>
        <translation>पोस्ट %1 के लिए निर्धारित</translation>
    </message>
    <message>
        <source>Post handed in for approval</source>
        <translation>पोस्ट अनुमोदन हेतु भेजी गई</translation>
    </message>
    <message>
        <source>The post waits at this desk until the office database is back</source>
        <translation>कार्यालय का डेटाबेस फिर उपलब्ध होने तक पोस्ट इस पटल पर प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>The change waits at this desk; until it is delivered the post stands as it was</source>
        <translation>बदलाव इस पटल पर प्रतीक्षा में है; प्रेषित होने तक पोस्ट पहले जैसी रहेगी</translation>
    </message>
    <message>
        <source>Writing discarded</source>
        <translation>लिखा हुआ छोड़ दिया गया</translation>
    </message>
</context>
<context>
    <name>ComposeTools</name>
    <message>
        <source>Add &amp;pictures</source>
        <translation>चित्र जोड़ें (&amp;P)</translation>
    </message>
    <message>
        <source>Or drop them on the words, or paste them</source>
        <translation>या उन्हें पाठ पर खींचकर छोड़ें, या चिपकाएँ</translation>
    </message>
    <message>
        <source>&amp;Second version beside</source>
        <translation>साथ में दूसरा पाठ (&amp;S)</translation>
    </message>
    <message>
        <source>Hindi and English side by side, sent together</source>
        <translation>हिन्दी और अंग्रेज़ी साथ-साथ, एक साथ भेजे जाते हैं</translation>
    </message>
    <message>
        <source>Cut into a &amp;thread</source>
        <translation>शृंखला में बाँटें (&amp;T)</translation>
    </message>
    <message>
        <source>At the ends of sentences; a line --- begins the next post</source>
        <translation>वाक्यों के अंत पर; --- वाली पंक्ति से अगली पोस्ट शुरू होती है</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Account that speaks</source>
        <translation>पोस्ट करने वाला खाता</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>पोस्ट का पाठ</translation>
    </message>
    <message>
        <source>Second version, English or Hindi</source>
        <translation>दूसरा पाठ, अंग्रेज़ी या हिन्दी</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Hand i&amp;n</source>
        <translation>अनुमोदन हेतु भेजें (&amp;N)</translation>
    </message>
    <message>
        <source>Somebody approves it before it goes</source>
        <translation>भेजने से पहले कोई अनुमोदित करता है</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>खाता (&amp;C)</translation>
    </message>
    <message>
        <source>As it will appear</source>
        <translation>यह ऐसी दिखेगी</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>नई पोस्ट</translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation>पोस्ट बदलें</translation>
    </message>
    <message>
        <source>This office has no account yet. Add one under Settings, Accounts.</source>
        <translation>इस कार्यालय का अभी कोई खाता नहीं है। सेटिंग के “X पर खाते” में एक जोड़ें।</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>अभी पोस्ट करें</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>समय निर्धारित करें</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>कोई खाता नहीं</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Live on X</source>
        <translation>वास्तविक X पर</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>IST</source>
        <translation>IST</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>The State&apos;s database</source>
        <translation>राज्य का डेटाबेस</translation>
    </message>
    <message>
        <source>The login and the certificate come from whoever keeps the database.</source>
        <translation>लॉगिन और प्रमाणपत्र डेटाबेस सँभालने वाले से मिलते हैं।</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>कनेक्ट करें</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>Choose the file of the certificate</source>
        <translation>प्रमाणपत्र की फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>सर्वर (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>डेटाबेस (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>लॉगिन (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>पासवर्ड (&amp;P)</translation>
    </message>
    <message>
        <source>Ce&amp;rtificate</source>
        <translation>प्रमाणपत्र (&amp;R)</translation>
    </message>
    <message>
        <source>as kept</source>
        <translation>जैसा सहेजा है</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>प्रमाणपत्र (*.pem *.crt);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>The servers&apos; certificate</source>
        <translation>सर्वरों का प्रमाणपत्र</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>सर्वरों से पूछा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct %1</source>
        <translation>%1 सुधारें</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>सुधारें</translation>
    </message>
</context>
<context>
    <name>CountRing</name>
    <message>
        <source>%1 too many</source>
        <translation>%1 अधिक</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 शेष</translation>
    </message>
</context>
<context>
    <name>CutLine</name>
    <message>
        <source>Only the first %1 that match are looked at; there are more. Narrow further.</source>
        <translation>मेल खाने वाले केवल पहले %1 देखे गए हैं; और भी हैं। और छाँटें।</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>New post on this day</source>
        <translation>इस दिन नई पोस्ट</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>सूची में दिखाएँ</translation>
    </message>
    <message>
        <source>Arrows go from day to day and over the posts of a day. N writes a post for the day, M moves one, Alt with an arrow moves it by days, Enter opens.</source>
        <translation>तीर की कुंजियों से एक दिन से दूसरे दिन और दिन की पोस्ट पर जाएँ। N से उस दिन की पोस्ट लिखें, M से पोस्ट का समय बदलें, Alt और तीर से उसे दूसरे दिन ले जाएँ, Enter से खोलें।</translation>
    </message>
    <message>
        <source>Nothing was planned or published on this day.</source>
        <translation>इस दिन न कुछ निर्धारित था, न प्रकाशित हुआ।</translation>
    </message>
    <message>
        <source>Nothing is planned for this day yet.</source>
        <translation>इस दिन के लिए अभी कुछ निर्धारित नहीं है।</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Post moved to %1</source>
        <translation>पोस्ट का समय बदला गया: %1</translation>
    </message>
    <message>
        <source>Post goes out now</source>
        <translation>पोस्ट अभी भेजी जा रही है</translation>
    </message>
    <message>
        <source>The change waits at this desk; until it is delivered the post stands as it was</source>
        <translation>बदलाव इस पटल पर प्रतीक्षा में है; प्रेषित होने तक पोस्ट पहले जैसी रहेगी</translation>
    </message>
    <message>
        <source>Post withdrawn</source>
        <translation>पोस्ट वापस ली गई</translation>
    </message>
    <message>
        <source>Post put back</source>
        <translation>पोस्ट पुनः शामिल की गई</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>पुनः भेजी गई</translation>
    </message>
</context>
<context>
    <name>DeliveryBar</name>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>पुनः भेजें</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>भेजा जा रहा है…</translation>
    </message>
    <message>
        <source>X did not answer, and it was looked for twice without finding it. It can be sent again.</source>
        <translation>X ने उत्तर नहीं दिया; दो बार खोजने पर भी यह वहाँ नहीं मिला। इसे पुनः भेजा जा सकता है।</translation>
    </message>
    <message>
        <source>X did not answer. Looking whether it is there; do not post it by hand.</source>
        <translation>X ने उत्तर नहीं दिया। देखा जा रहा है कि यह वहाँ है या नहीं; इसे हाथ से पोस्ट न करें।</translation>
    </message>
    <message>
        <source>X refused it. %1 The text is below.</source>
        <translation>X ने इसे अस्वीकार किया। %1 पाठ नीचे है।</translation>
    </message>
    <message>
        <source>X did not take it yet; it goes out by itself at %1 IST.</source>
        <translation>X ने इसे अभी नहीं लिया; यह %1 IST पर अपने आप जाएगा।</translation>
    </message>
    <message>
        <source>Sending in %1 s</source>
        <translation>%1 सेकंड में भेजा जाएगा</translation>
    </message>
    <message>
        <source>Waiting to go out…</source>
        <translation>जाने की प्रतीक्षा में…</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Show what waits</source>
        <translation>प्रतीक्षा-सूची दिखाएँ</translation>
    </message>
    <message>
        <source>The office database is away.</source>
        <translation>कार्यालय का डेटाबेस उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>The office database is away since %1.</source>
        <translation>कार्यालय का डेटाबेस %1 से उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>What you write and wish is kept on this PC and delivered when it is back.</source>
        <translation>आप जो लिखते हैं और जो अनुरोध करते हैं, वह इस PC पर सुरक्षित रहता है और डेटाबेस फिर उपलब्ध होने पर प्रेषित होता है।</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>प्रतीक्षा में: %1।</translation>
    </message>
    <message>
        <source>Could not be delivered and came back here: %1.</source>
        <translation>प्रेषित नहीं हो सके और यहाँ लौट आए: %1।</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>&amp;Deliver now</source>
        <translation>अभी प्रेषित करें (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>छापें (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Cases read here…</source>
        <translation>यहाँ पढ़े गए संदर्भ (&amp;C)…</translation>
    </message>
    <message>
        <source>Nothing waits at this desk</source>
        <translation>इस पटल पर कुछ प्रतीक्षा में नहीं</translation>
    </message>
    <message>
        <source>What you wish while the office database is away waits here in order, and is delivered by itself when it is back.</source>
        <translation>कार्यालय का डेटाबेस उपलब्ध न होने पर आपके अनुरोध यहाँ क्रम से प्रतीक्षा में रहते हैं, और उसके फिर उपलब्ध होने पर अपने आप प्रेषित हो जाते हैं।</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>प्रेषित</translation>
    </message>
    <message>
        <source>Print what waits</source>
        <translation>प्रतीक्षा-सूची छापें</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>सूची से निकाला गया: %1</translation>
    </message>
    <message>
        <source>Came back: %1</source>
        <translation>लौट आए: %1</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>प्रतीक्षा में: %1</translation>
    </message>
    <message>
        <source>Delivered of late: %1</source>
        <translation>हाल में प्रेषित: %1</translation>
    </message>
</context>
<context>
    <name>DeskPaperDialog</name>
    <message>
        <source>Copy as text</source>
        <translation>पाठ के रूप में कॉपी करें</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Publish now</source>
        <translation>अभी प्रकाशित करें</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>समय बदलें…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>पुनः शामिल करें</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>पुनः भेजें</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>Open on X</source>
        <translation>X पर खोलें</translation>
    </message>
    <message>
        <source>The post in full</source>
        <translation>पूरी पोस्ट</translation>
    </message>
    <message>
        <source>What shall become of it?</source>
        <translation>इसका क्या किया जाए?</translation>
    </message>
    <message>
        <source>@%1 · written by %2</source>
        <translation>@%1 · लेखक: %2</translation>
    </message>
    <message>
        <source>Post number on X: %1</source>
        <translation>X पर पोस्ट संख्या: %1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>लिंक कॉपी किया गया</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Citizen wrote (clock starts)</source>
        <translation>नागरिक ने लिखा (समय-गणना आरंभ)</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>उत्तर की आश्वासित तिथि</translation>
    </message>
    <message>
        <source>Desk timer ends</source>
        <translation>पटल की समय-सीमा</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>दर्ज हुआ</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>निस्तारित हुआ</translation>
    </message>
    <message>
        <source>Citizen may object until</source>
        <translation>नागरिक की आपत्ति की अंतिम तिथि</translation>
    </message>
    <message>
        <source>Times returned</source>
        <translation>कितनी बार लौटाया गया</translation>
    </message>
    <message>
        <source>IGRS no.</source>
        <translation>IGRS सं.</translation>
    </message>
    <message>
        <source>CPGRAMS no.</source>
        <translation>CPGRAMS सं.</translation>
    </message>
    <message>
        <source>Report (आख्या)</source>
        <translation>आख्या</translation>
    </message>
    <message>
        <source>Address on X</source>
        <translation>X पर लिंक</translation>
    </message>
    <message>
        <source>late</source>
        <translation>समय-सीमा पार</translation>
    </message>
    <message>
        <source>Promised before</source>
        <translation>पहले की आश्वासित तिथि</translation>
    </message>
    <message>
        <source>Asked of the citizen</source>
        <translation>नागरिक से पूछा गया</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>प्रतीक्षा कब तक</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>प्रथम उत्तर</translation>
    </message>
    <message>
        <source>Interim reply</source>
        <translation>अंतरिम उत्तर</translation>
    </message>
    <message>
        <source>compulsory now: the outer limit is past</source>
        <translation>अब अनिवार्य: अधिकतम अवधि बीत चुकी है</translation>
    </message>
    <message>
        <source>Holidays until then (they count)</source>
        <translation>तब तक के अवकाश (गिने जाते हैं)</translation>
    </message>
    <message>
        <source>Master case</source>
        <translation>मुख्य संदर्भ</translation>
    </message>
    <message>
        <source>Goes for these too</source>
        <translation>इन पर भी लागू</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>पिछला संदर्भ</translation>
    </message>
    <message>
        <source>Disposed because</source>
        <translation>निस्तारण का कारण</translation>
    </message>
    <message>
        <source>Citizen was told to turn to</source>
        <translation>नागरिक को कहाँ जाने को कहा गया</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>कार्यवाही किसने की</translation>
    </message>
    <message>
        <source>Citizen spoken to</source>
        <translation>नागरिक से बात हुई</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>No photo, because</source>
        <translation>फ़ोटो न होने का कारण</translation>
    </message>
</context>
<context>
    <name>DigestDialog</name>
    <message>
        <source>The day&apos;s digest (दैनिक उपलब्धि सार)</source>
        <translation>दैनिक उपलब्धि सार</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिनांक</translation>
    </message>
    <message>
        <source>&amp;Every office</source>
        <translation>सभी कार्यालय (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>दिनांक (&amp;D)</translation>
    </message>
</context>
<context>
    <name>FetchLine</name>
    <message>
        <source>Stopping… what has arrived stays</source>
        <translation>रोका जा रहा है… जो आ चुका है, बना रहेगा</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>लाए जा रहे हैं…</translation>
    </message>
    <message numerus="yes">
        <source>Fetching… %n so far</source>
        <translation>
            <numerusform>लाए जा रहे हैं… अब तक %n</numerusform>
            <numerusform>लाए जा रहे हैं… अब तक %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>प्रति सेकंड %1</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Setting up this desk</source>
        <translation>इस पटल की तैयारी</translation>
    </message>
    <message>
        <source>Connected: X knows these keys as %1 (@%2).</source>
        <translation>कनेक्ट हो गया: X के अनुसार ये कुंजियाँ %1 (@%2) की हैं।</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>अभ्यास करें</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>कनेक्शन जाँचें</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>पूरा करें</translation>
    </message>
</context>
<context>
    <name>FirstSight</name>
    <message>
        <source>Filter by words, name or code (Ctrl+F)</source>
        <translation>शब्द, नाम या कोड से छाँटें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>उल्लेख</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>निर्णय हेतु</translation>
    </message>
    <message>
        <source>%1 IST</source>
        <translation>%1 IST</translation>
    </message>
    <message>
        <source>This post was deleted on X.</source>
        <translation>यह पोस्ट X से हटा दी गई है।</translation>
    </message>
</context>
<context>
    <name>FlagsDialog</name>
    <message>
        <source>Marks of %1</source>
        <translation>%1 के चिह्न</translation>
    </message>
    <message>
        <source>Keep marks</source>
        <translation>चिह्न सहेजें</translation>
    </message>
    <message>
        <source>Another figure contradicts this</source>
        <translation>एक अन्य आँकड़ा इससे मेल नहीं खाता</translation>
    </message>
    <message>
        <source>The press will notice. Look at both documents first.</source>
        <translation>यह बात प्रेस की नज़र में आएगी। पहले दोनों अभिलेख देखें।</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>वापस जाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Use it all the same</source>
        <translation>फिर भी उपयोग करें (&amp;U)</translation>
    </message>
    <message>
        <source>What contradicts what</source>
        <translation>कौन-सा आँकड़ा किससे मेल नहीं खाता</translation>
    </message>
    <message>
        <source>%1, %2: %3. Source: %4</source>
        <translation>%1, %2: %3। स्रोत: %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>और %n अन्य</numerusform>
            <numerusform>और %n अन्य</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Forward %1</source>
        <translation>%1 अग्रसारित करें</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>अग्रसारित करें</translation>
    </message>
    <message>
        <source>Two or three letters, Hindi or English, or the number</source>
        <translation>हिन्दी या अंग्रेज़ी के दो-तीन अक्षर, या कार्यालय संख्या</translation>
    </message>
    <message>
        <source>Choose the office that can act.</source>
        <translation>वह कार्यालय चुनें जो कार्यवाही कर सके।</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>कार्यालय (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>The day promised to the citizen stays as it is.</source>
        <translation>नागरिक को आश्वासित तिथि वही रहती है।</translation>
    </message>
    <message>
        <source>Choose the office first.</source>
        <translation>पहले कार्यालय चुनें।</translation>
    </message>
    <message>
        <source>The office database is away: the forward waits at this desk until it is back.</source>
        <translation>कार्यालय का डेटाबेस उपलब्ध नहीं है: उसके फिर उपलब्ध होने तक अग्रसारण इस पटल पर प्रतीक्षा में रहेगा।</translation>
    </message>
    <message>
        <source>Has to accept or return it by %1 IST.</source>
        <translation>इसे %1 IST तक स्वीकार करना या लौटाना है।</translation>
    </message>
    <message>
        <source>Nobody works there with this program: send it a letter.</source>
        <translation>वहाँ कोई इस प्रोग्राम पर काम नहीं करता: पत्र भेजें।</translation>
    </message>
    <message>
        <source>Due %1 IST.</source>
        <translation>समय-सीमा %1 IST।</translation>
    </message>
    <message>
        <source>It has accepted no case yet.</source>
        <translation>इसने अभी तक कोई संदर्भ स्वीकार नहीं किया है।</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n घंटा</numerusform>
            <numerusform>%n घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message>
        <source>Its last acceptance took %2.</source>
        <translation>पिछली बार स्वीकार करने में लगा समय: %2।</translation>
    </message>
    <message>
        <source>Nothing waits there.</source>
        <translation>वहाँ कुछ प्रतीक्षा में नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting there now.</source>
        <translation>
            <numerusform>वहाँ अभी %n संदर्भ प्रतीक्षा में है।</numerusform>
            <numerusform>वहाँ अभी %n संदर्भ प्रतीक्षा में हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardManyDialog</name>
    <message numerus="yes">
        <source>Forward %n cases</source>
        <translation>
            <numerusform>%n संदर्भ अग्रसारित करें</numerusform>
            <numerusform>%n संदर्भ अग्रसारित करें</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Search and go to</source>
        <translation>खोजें और जाएँ</translation>
    </message>
    <message>
        <source>&amp;Words in Hindi or Latin letters, a case code, or a page</source>
        <translation>हिन्दी या रोमन अक्षरों में शब्द, संदर्भ कोड या पृष्ठ (&amp;W)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>खोज के परिणाम</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n मिला</numerusform>
            <numerusform>%n मिले</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more found</source>
        <translation>%1 या अधिक मिले</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n are shown</source>
        <translation>
            <numerusform>नवीनतम %n दिखाया गया है</numerusform>
            <numerusform>नवीनतम %n दिखाए गए हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Matter of the case</source>
        <translation>संदर्भ का सारांश</translation>
    </message>
    <message>
        <source>Place of the case</source>
        <translation>संदर्भ का स्थान</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>शिकायतकर्ता</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>पोस्ट</translation>
    </message>
    <message>
        <source>Author of the post</source>
        <translation>पोस्ट का लेखक</translation>
    </message>
    <message>
        <source>No one case fits. Type the code, or more of it.</source>
        <translation>कोई एक संदर्भ मेल नहीं खाता। कोड लिखें, या उसके और अंक।</translation>
    </message>
</context>
<context>
    <name>GridDelegate</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 और</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>post %1 of %2</source>
        <translation>%2 में से पोस्ट %1</translation>
    </message>
    <message>
        <source>within 10 minutes of another post</source>
        <translation>दूसरी पोस्ट से 10 मिनट के भीतर</translation>
    </message>
    <message>
        <source>Another post stands within 10 minutes</source>
        <translation>10 मिनट के भीतर एक और पोस्ट है</translation>
    </message>
</context>
<context>
    <name>HandCard</name>
    <message>
        <source>The words to post</source>
        <translation>पोस्ट करने का पाठ</translation>
    </message>
    <message>
        <source>Address of the post on X</source>
        <translation>X पर पोस्ट का लिंक</translation>
    </message>
    <message>
        <source>The words were &amp;changed in the browser</source>
        <translation>पाठ ब्राउज़र में बदला गया (&amp;C)</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ब्राउज़र में खोलें</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>पाठ कॉपी करें</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>प्रकाशित हो गया</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>पोस्ट नहीं हुआ</translation>
    </message>
    <message>
        <source>A&amp;ddress of the post</source>
        <translation>पोस्ट का लिंक (&amp;D)</translation>
    </message>
    <message>
        <source>1. Open it in the browser. 2. Click Post there. 3. Paste the address here.</source>
        <translation>1. इसे ब्राउज़र में खोलें। 2. वहाँ Post दबाएँ। 3. लिंक यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>Too long for an address: the words are copied. 1. Open the browser and paste them. 2. Click Post. 3. Paste the address here.</source>
        <translation>पाठ इतना लंबा है कि लिंक में नहीं समाता, इसलिए कॉपी कर लिया गया है। 1. ब्राउज़र खोलें और पाठ चिपकाएँ। 2. Post दबाएँ। 3. लिंक यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>Opened in the browser. Post it there, then paste its address here.</source>
        <translation>ब्राउज़र में खुल गया। वहाँ पोस्ट करें, फिर उसका लिंक यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>Words copied</source>
        <translation>पाठ कॉपी किया गया</translation>
    </message>
</context>
<context>
    <name>HiddenNumbers</name>
    <message>
        <source>Private numbers are shown; this stands in the history.</source>
        <translation>निजी नंबर दिख रहे हैं; यह इतिहास में दर्ज है।</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>छिपाएँ</translation>
    </message>
    <message numerus="yes">
        <source>Private numbers hidden: %n</source>
        <translation>
            <numerusform>छिपाए गए निजी नंबर: %n</numerusform>
            <numerusform>छिपाए गए निजी नंबर: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>नंबर दिखाएँ</translation>
    </message>
</context>
<context>
    <name>HoldLine</name>
    <message>
        <source>Hold on publicity</source>
        <translation>प्रचार पर रोक</translation>
    </message>
    <message>
        <source>On hold until %1: %2, order %3. Posts wait; answers to citizens go.</source>
        <translation>%1 तक रोक: %2, आदेश %3। पोस्ट रुकी रहेंगी; नागरिकों को उत्तर जाते रहेंगे।</translation>
    </message>
    <message>
        <source>On hold: %2, order %3. Posts wait; answers to citizens go.</source>
        <translation>रोक: %2, आदेश %3। पोस्ट रुकी रहेंगी; नागरिकों को उत्तर जाते रहेंगे।</translation>
    </message>
    <message>
        <source>Held so far: %1</source>
        <translation>अब तक रोकी गई पोस्ट: %1</translation>
    </message>
    <message>
        <source>The hold is over. Held posts that ask about themselves: %1</source>
        <translation>रोक समाप्त। निर्णय की प्रतीक्षा में रोकी गई पोस्ट: %1</translation>
    </message>
    <message>
        <source>Ask me one by one</source>
        <translation>एक-एक कर पूछें</translation>
    </message>
</context>
<context>
    <name>HoldsSection</name>
    <message>
        <source>Under a hold posts wait and answers to citizens go. Afterwards each held post asks what shall become of it.</source>
        <translation>रोक के दौरान पोस्ट रुकी रहती हैं और नागरिकों को उत्तर जाते रहते हैं। बाद में हर रोकी गई पोस्ट के बारे में पूछा जाता है कि उसका क्या किया जाए।</translation>
    </message>
    <message>
        <source>Holds on publicity</source>
        <translation>प्रचार पर रोक</translation>
    </message>
    <message>
        <source>No hold has been declared.</source>
        <translation>कोई रोक घोषित नहीं है।</translation>
    </message>
    <message>
        <source>End &amp;it now</source>
        <translation>अभी समाप्त करें (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Change its end</source>
        <translation>समाप्ति बदलें (&amp;C)</translation>
    </message>
    <message>
        <source>Beginning of the hold</source>
        <translation>रोक का आरंभ</translation>
    </message>
    <message>
        <source>End of the hold</source>
        <translation>रोक की समाप्ति</translation>
    </message>
    <message>
        <source>It has an &amp;end</source>
        <translation>समाप्ति का समय तय है (&amp;E)</translation>
    </message>
    <message>
        <source>For every office of the &amp;State</source>
        <translation>राज्य के सभी कार्यालयों के लिए (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>कारण (&amp;W)</translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation>आदेश संख्या (&amp;N)</translation>
    </message>
    <message>
        <source>Signed &amp;by (name and post)</source>
        <translation>हस्ताक्षरकर्ता (नाम और पदनाम) (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;From (IST)</source>
        <translation>कब से (IST) (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until (IST)</source>
        <translation>कब तक (IST) (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Declare the hold</source>
        <translation>रोक घोषित करें (&amp;D)</translation>
    </message>
    <message>
        <source>until it is ended</source>
        <translation>समाप्त किए जाने तक</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>निर्धारित</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>लागू</translation>
    </message>
    <message>
        <source>over</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>whole State</source>
        <translation>संपूर्ण राज्य</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>यह कार्यालय</translation>
    </message>
    <message>
        <source>Hold declared</source>
        <translation>रोक घोषित</translation>
    </message>
    <message>
        <source>Hold ended</source>
        <translation>रोक समाप्त</translation>
    </message>
    <message>
        <source>End of the hold changed</source>
        <translation>रोक की समाप्ति बदली गई</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Views</source>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <source>No unread mention below.</source>
        <translation>नीचे कोई बिना पढ़ा उल्लेख नहीं है।</translation>
    </message>
    <message>
        <source>The registration waits at this desk.</source>
        <translation>दर्ज करने का अनुरोध इस पटल पर प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Registered. The acknowledgement is prepared.</source>
        <translation>दर्ज हो गया। पावती तैयार है।</translation>
    </message>
</context>
<context>
    <name>InterimDialog</name>
    <message>
        <source>Promise a later day on %1</source>
        <translation>%1 में बाद की तिथि का आश्वासन दें</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>आश्वासन दें</translation>
    </message>
    <message>
        <source>Now promised by %1 IST. The interim reply is prepared for you to send.</source>
        <translation>अब %1 IST तक का आश्वासन है। अंतरिम उत्तर तैयार है, आप उसे भेजें।</translation>
    </message>
    <message>
        <source>&amp;New day</source>
        <translation>नई तिथि (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Why it takes longer</source>
        <translation>अधिक समय क्यों लगेगा (&amp;W)</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a case</source>
        <translation>संदर्भ में जोड़ें</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Code, last digits, words or @name</source>
        <translation>कोड, अंतिम अंक, शब्द या @नाम</translation>
    </message>
    <message>
        <source>&amp;Find the case</source>
        <translation>संदर्भ खोजें (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Cases found</source>
        <translation>मिले हुए संदर्भ (&amp;C)</translation>
    </message>
    <message>
        <source>No case is chosen. Look for it by its code.</source>
        <translation>कोई संदर्भ चुना नहीं गया है। उसके कोड से खोजें।</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Kept on this PC %1</source>
        <translation>इस PC पर सहेजा गया %1</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Connect @%1</source>
        <translation>@%1 कनेक्ट करें</translation>
    </message>
    <message>
        <source>On X&apos;s page for developers open your app, then “Keys and tokens”. The access token must belong to @%1 and may read and write. Paste the four keys here: they go into the keyring of this PC and nowhere else.</source>
        <translation>X के डेवलपर पृष्ठ पर अपना ऐप खोलें, फिर “Keys and tokens”। Access token @%1 का ही हो और उसमें पढ़ने तथा लिखने की अनुमति हो। चारों कुंजियाँ यहाँ चिपकाएँ: ये केवल इस PC के कुंजी-कोष में जाती हैं, और कहीं नहीं।</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>कनेक्शन जाँचें</translation>
    </message>
    <message>
        <source>Asking X…</source>
        <translation>X से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>Connected: X knows these keys as %1 (@%2).</source>
        <translation>कनेक्ट हो गया: X के अनुसार ये कुंजियाँ %1 (@%2) की हैं।</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>API &amp;key</source>
        <translation>API key (कुंजी) (&amp;K)</translation>
    </message>
    <message>
        <source>API key &amp;secret</source>
        <translation>API key secret (गुप्त कुंजी) (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Access token</source>
        <translation>Access token (टोकन) (&amp;A)</translation>
    </message>
    <message>
        <source>Access token se&amp;cret</source>
        <translation>Access token secret (गुप्त टोकन) (&amp;C)</translation>
    </message>
</context>
<context>
    <name>LedgerDeeds</name>
    <message>
        <source>Achievement withdrawn</source>
        <translation>उपलब्धि वापस ली गई</translation>
    </message>
    <message>
        <source>Achievement put back</source>
        <translation>उपलब्धि पुनः शामिल की गई</translation>
    </message>
    <message>
        <source>The picture stayed behind: it is not on this PC as a file.</source>
        <translation>चित्र साथ नहीं गया: वह इस PC पर फ़ाइल के रूप में नहीं है।</translation>
    </message>
</context>
<context>
    <name>LedgerDetail</name>
    <message>
        <source>The achievement in full</source>
        <translation>पूरी उपलब्धि</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>पोस्ट लिखें</translation>
    </message>
    <message>
        <source>Write a thread</source>
        <translation>शृंखला लिखें</translation>
    </message>
    <message>
        <source>Press note…</source>
        <translation>विज्ञप्ति बनाएँ…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>सुधारें…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>पुनः शामिल करें</translation>
    </message>
    <message>
        <source>Withdrawn: nothing is made of it.</source>
        <translation>वापस ली गई: इससे कुछ नहीं बनाया जाता।</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>आँकड़ा</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>आँकड़े की तिथि</translation>
    </message>
    <message>
        <source>District</source>
        <translation>जनपद</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>स्रोत अभिलेख</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>योजना</translation>
    </message>
    <message>
        <source>Claim in English</source>
        <translation>दावा अंग्रेज़ी में</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>Consent to the picture</source>
        <translation>चित्र हेतु सहमति</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>चित्र</translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>Enter an achievement</source>
        <translation>उपलब्धि दर्ज करें</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Correct an achievement</source>
        <translation>उपलब्धि सुधारें</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>सुधारें</translation>
    </message>
    <message>
        <source>1,23,456 or 12.5 लाख</source>
        <translation>1,23,456 या 12.5 लाख</translation>
    </message>
    <message>
        <source>Letter no. and day, report and page, or register</source>
        <translation>पत्र संख्या और दिनांक, रिपोर्ट और पृष्ठ, या पंजिका</translation>
    </message>
    <message>
        <source>Who agreed, and how; or: nobody to be recognised</source>
        <translation>किसने सहमति दी और कैसे; या: किसी की पहचान नहीं होती</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>चुनें (&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Scheme in Hindi</source>
        <translation>योजना हिन्दी में (&amp;S)</translation>
    </message>
    <message>
        <source>in &amp;English</source>
        <translation>अंग्रेज़ी में (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>जनपद (&amp;D)</translation>
    </message>
    <message>
        <source>Left empty: the whole State.</source>
        <translation>खाली छोड़ें तो: संपूर्ण राज्य।</translation>
    </message>
    <message>
        <source>&amp;Claim in Hindi</source>
        <translation>दावा हिन्दी में (&amp;C)</translation>
    </message>
    <message>
        <source>Claim in E&amp;nglish</source>
        <translation>दावा अंग्रेज़ी में (&amp;N)</translation>
    </message>
    <message>
        <source>%1 stands for the figure with its unit; without it they come at the end.</source>
        <translation>इकाई सहित आँकड़ा %1 के स्थान पर आता है; यह न हो तो अंत में आता है।</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>आँकड़ा (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unit in Hindi</source>
        <translation>इकाई हिन्दी में (&amp;U)</translation>
    </message>
    <message>
        <source>Unit in Eng&amp;lish</source>
        <translation>इकाई अंग्रेज़ी में (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>आँकड़े की तिथि (&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ource document</source>
        <translation>स्रोत अभिलेख (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Picture (a file or a link)</source>
        <translation>चित्र (फ़ाइल या लिंक) (&amp;P)</translation>
    </message>
    <message>
        <source>Consent to the p&amp;icture</source>
        <translation>चित्र हेतु सहमति (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Why it is corrected</source>
        <translation>सुधार का कारण (&amp;W)</translation>
    </message>
    <message>
        <source>Needed where the figure, its unit, its day or its place changes.</source>
        <translation>आँकड़ा, उसकी इकाई, तिथि या स्थान बदलने पर आवश्यक।</translation>
    </message>
    <message>
        <source>Not yet a figure.</source>
        <translation>यह अभी आँकड़ा नहीं है।</translation>
    </message>
    <message>
        <source>Say in the unit what exactly is counted.</source>
        <translation>इकाई में लिखें कि ठीक-ठीक क्या गिना गया है।</translation>
    </message>
    <message>
        <source>Reads: %1 · %2</source>
        <translation>ऐसे पढ़ा जाएगा: %1 · %2</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>चित्र (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Picture of the achievement</source>
        <translation>उपलब्धि का चित्र</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Achievements</source>
        <translation>उपलब्धियाँ</translation>
    </message>
    <message>
        <source>Filter by scheme, claim, source or place (Ctrl+F)</source>
        <translation>योजना, दावा, स्रोत या स्थान से छाँटें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>किसकी</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>यह कार्यालय</translation>
    </message>
    <message>
        <source>Every office</source>
        <translation>सभी कार्यालय</translation>
    </message>
    <message>
        <source>Which achievements</source>
        <translation>कौन-सी उपलब्धियाँ</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>उपयोग में</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>मेल न खाने वाली</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>वापस ली गई</translation>
    </message>
    <message>
        <source>District</source>
        <translation>जनपद</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>सभी स्थान</translation>
    </message>
    <message>
        <source>Whole State</source>
        <translation>संपूर्ण राज्य</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>दर्ज करें…</translation>
    </message>
    <message>
        <source>Enter an achievement (N)</source>
        <translation>उपलब्धि दर्ज करें (N)</translation>
    </message>
    <message>
        <source>Day&apos;s digest…</source>
        <translation>दैनिक सार…</translation>
    </message>
    <message>
        <source>Achievements: %1</source>
        <translation>उपलब्धियाँ: %1</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>कुछ मेल नहीं खाता</translation>
    </message>
    <message>
        <source>No achievement fits what is chosen above.</source>
        <translation>ऊपर चुने विकल्पों से कोई उपलब्धि मेल नहीं खाती।</translation>
    </message>
    <message>
        <source>Show all of this office</source>
        <translation>इस कार्यालय की सभी दिखाएँ</translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation>उपलब्धि पंजी खाली है</translation>
    </message>
    <message>
        <source>Enter each achievement once, with its figure and its source; posts, press notes and the day&apos;s digest are then made from it.</source>
        <translation>हर उपलब्धि एक बार, आँकड़े और स्रोत सहित दर्ज करें; पोस्ट, विज्ञप्ति और दैनिक सार फिर उसी से बनते हैं।</translation>
    </message>
    <message>
        <source>Enter an achievement</source>
        <translation>उपलब्धि दर्ज करें</translation>
    </message>
    <message>
        <source>Achievement entered</source>
        <translation>उपलब्धि दर्ज हुई</translation>
    </message>
    <message>
        <source>Achievement corrected; what stood before is in its history</source>
        <translation>उपलब्धि सुधारी गई; पहले जो था, वह इसके इतिहास में है</translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Marks: %1</source>
        <translation>चिह्न: %1</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to an office</source>
        <translation>कार्यालय को पत्र</translation>
    </message>
    <message>
        <source>English copy</source>
        <translation>अंग्रेज़ी प्रति</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>काग़ज़ पर</translation>
    </message>
    <message>
        <source>in a message group</source>
        <translation>संदेश-समूह में</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>ई-मेल से</translation>
    </message>
    <message>
        <source>Name, post</source>
        <translation>नाम, पदनाम</translation>
    </message>
    <message>
        <source>Copy the short text</source>
        <translation>छोटा पाठ कॉपी करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Done: handed over</source>
        <translation>हो गया: सौंप दिया</translation>
    </message>
    <message>
        <source>&amp;Language of the letter</source>
        <translation>पत्र की भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Short text for a message group</source>
        <translation>संदेश-समूह के लिए छोटा पाठ (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;How it went</source>
        <translation>कैसे भेजा गया (&amp;H)</translation>
    </message>
    <message>
        <source>Handed &amp;to</source>
        <translation>किसे सौंपा (&amp;T)</translation>
    </message>
    <message>
        <source>Note the acceptance with “Accept” when the office rings or writes.</source>
        <translation>कार्यालय फ़ोन करे या लिखे, तब “स्वीकार करें” से स्वीकृति अंकित करें।</translation>
    </message>
    <message>
        <source>Noted: the letter was handed over</source>
        <translation>अंकित किया गया: पत्र सौंप दिया गया</translation>
    </message>
</context>
<context>
    <name>MadePaper</name>
    <message>
        <source>Copy as text</source>
        <translation>पाठ के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>पाठ के रूप में सहेजें…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>पाठ (*.txt)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the office…</source>
        <translation>कार्यालय खोला जा रहा है…</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>कृपया एक क्षण।</translation>
    </message>
    <message>
        <source>UP Social Desk</source>
        <translation>UP Social Desk</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>PRACTICE — %1</source>
        <translation>अभ्यास — %1</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Answer all citizens of %1</source>
        <translation>संदर्भ %1 के सभी नागरिकों को उत्तर दें</translation>
    </message>
    <message>
        <source>What all are told, in Hindi</source>
        <translation>सबको क्या बताया जाए, हिन्दी में</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>वही अंग्रेज़ी में</translation>
    </message>
    <message>
        <source>&amp;Make the answers anew</source>
        <translation>उत्तर नए सिरे से बनाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>Answers; Space leaves one out</source>
        <translation>उत्तर; Space से कोई उत्तर छोड़ें</translation>
    </message>
    <message>
        <source>The answer chosen</source>
        <translation>चुना हुआ उत्तर</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>भेजें (Ctrl+Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%n answers, each at its own time</source>
        <translation>
            <numerusform>%n उत्तर, अपने समय पर</numerusform>
            <numerusform>%n उत्तर, हर एक अपने समय पर</numerusform>
        </translation>
    </message>
    <message>
        <source>the last about %1 IST</source>
        <translation>अंतिम लगभग %1 IST पर</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were left; the first is %1</source>
        <translation>
            <numerusform>%n उत्तर रह गया: %1</numerusform>
            <numerusform>%n उत्तर रह गए; पहला %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Mentions</source>
        <translation>उल्लेख</translation>
    </message>
    <message>
        <source>Filter by words, name or code (Ctrl+F)</source>
        <translation>शब्द, नाम या कोड से छाँटें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>अपठित</translation>
    </message>
    <message>
        <source>Show only what nobody here has read</source>
        <translation>केवल वे दिखाएँ जो यहाँ किसी ने नहीं पढ़े</translation>
    </message>
    <message>
        <source>Add by hand…</source>
        <translation>हाथ से जोड़ें…</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n नया ↑</numerusform>
            <numerusform>%n नए ↑</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>कुछ मेल नहीं खाता</translation>
    </message>
    <message>
        <source>No mention of this view has these words.</source>
        <translation>इस सूची के किसी उल्लेख में ये शब्द नहीं हैं।</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>छँटाई हटाएँ</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>सभी पर निर्णय हो चुका</translation>
    </message>
    <message>
        <source>New mentions come in by themselves. F5 looks at X now.</source>
        <translation>नए उल्लेख अपने आप आते हैं। F5 से X अभी देखा जाता है।</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>यहाँ कुछ नहीं</translation>
    </message>
    <message>
        <source>No mention stands in this view now.</source>
        <translation>इस सूची में अभी कोई उल्लेख नहीं है।</translation>
    </message>
</context>
<context>
    <name>MentionOffers</name>
    <message>
        <source>Seen (Ctrl+Shift+A)</source>
        <translation>देख लिया (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>No danger (Ctrl+Shift+X)</source>
        <translation>ख़तरा नहीं (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>संदर्भ खोलें</translation>
    </message>
    <message>
        <source>No danger: @%1</source>
        <translation>ख़तरा नहीं: @%1</translation>
    </message>
    <message>
        <source>Possible danger: %1</source>
        <translation>संभावित ख़तरा: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided posts say the same</source>
        <translation>
            <numerusform>%n अनिर्णीत पोस्ट में यही बात है</numerusform>
            <numerusform>%n अनिर्णीत पोस्टों में यही बात है</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely the same: %1</source>
        <translation>संभवतः यही बात: %1</translation>
    </message>
</context>
<context>
    <name>MentionWork</name>
    <message numerus="yes">
        <source>%n set aside: %1</source>
        <translation>
            <numerusform>%n अलग रखा गया: %1</numerusform>
            <numerusform>%n अलग रखे गए: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined a case</source>
        <translation>संदर्भ में जोड़ा गया</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge %1 into a master case</source>
        <translation>%1 को मुख्य संदर्भ में मिलाएँ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>मिलाएँ</translation>
    </message>
    <message>
        <source>&amp;Master case</source>
        <translation>मुख्य संदर्भ (&amp;M)</translation>
    </message>
    <message>
        <source>Code or last five digits. The earliest day promised holds for all.</source>
        <translation>कोड या अंतिम पाँच अंक। सबसे पहले की आश्वासित तिथि सब पर लागू होगी।</translation>
    </message>
    <message>
        <source>&amp;What they have in common</source>
        <translation>इनमें समान क्या है (&amp;W)</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move a post</source>
        <translation>पोस्ट का समय बदलें</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>समय बदलें</translation>
    </message>
</context>
<context>
    <name>MovesBar</name>
    <message>
        <source>Accept (A)</source>
        <translation>स्वीकार करें (A)</translation>
    </message>
    <message>
        <source>Take in hand (A)</source>
        <translation>अपने पास लें (A)</translation>
    </message>
    <message>
        <source>Report आख्या… (E)</source>
        <translation>आख्या दें… (E)</translation>
    </message>
    <message>
        <source>Forward… (F)</source>
        <translation>अग्रसारित करें… (F)</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>लौटाएँ…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>पत्र बनाएँ…</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>वापस बुलाएँ</translation>
    </message>
    <message>
        <source>Take report back</source>
        <translation>आख्या वापस लें</translation>
    </message>
    <message>
        <source>Go on without waiting</source>
        <translation>बिना प्रतीक्षा आगे बढ़ें</translation>
    </message>
    <message>
        <source>Place… (F)</source>
        <translation>कार्यालय तय करें… (F)</translation>
    </message>
    <message>
        <source>Take out of its master…</source>
        <translation>मुख्य संदर्भ से अलग करें…</translation>
    </message>
    <message>
        <source>Accept the closure…</source>
        <translation>निस्तारण स्वीकार करें…</translation>
    </message>
    <message>
        <source>Send the closure back…</source>
        <translation>निस्तारण लौटाएँ…</translation>
    </message>
    <message>
        <source>Go on in a new case…</source>
        <translation>नए संदर्भ में जारी रखें…</translation>
    </message>
    <message>
        <source>Send report back…</source>
        <translation>आख्या लौटाएँ…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>पुनः खोलें…</translation>
    </message>
    <message>
        <source>Lay back</source>
        <translation>मुक्त करें</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>सुधारें…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>टिप्पणी लिखें…</translation>
    </message>
    <message>
        <source>More (M)</source>
        <translation>और (M)</translation>
    </message>
    <message>
        <source>&amp;Ask the citizen…</source>
        <translation>नागरिक से पूछें (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Promise a later day…</source>
        <translation>आगे की तिथि का आश्वासन दें (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Marks…</source>
        <translation>चिह्न लगाएँ (&amp;M)…</translation>
    </message>
    <message>
        <source>M&amp;erge into a master case…</source>
        <translation>मुख्य संदर्भ में मिलाएँ (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close for another reason…</source>
        <translation>अन्य कारण से निस्तारित करें (&amp;C)…</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>&amp;Works with this program; else by letter</source>
        <translation>इस प्रोग्राम पर काम करता है; अन्यथा पत्र से (&amp;W)</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>संख्या (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>प्रकार (&amp;K)</translation>
    </message>
    <message>
        <source>Name, &amp;English</source>
        <translation>नाम, अंग्रेज़ी में (&amp;E)</translation>
    </message>
    <message>
        <source>Name, &amp;Hindi</source>
        <translation>नाम, हिन्दी में (&amp;H)</translation>
    </message>
    <message>
        <source>Add office</source>
        <translation>कार्यालय जोड़ें</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Your office</source>
        <translation>आपका कार्यालय</translation>
    </message>
    <message>
        <source>The number stands in every complaint code, as in UPX-142-10427-9. The register of the State gives it; it cannot be changed later. Names can.</source>
        <translation>यह संख्या हर शिकायत कोड में रहती है, जैसे UPX-142-10427-9 में। यह राज्य की पंजिका से मिलती है और बाद में बदली नहीं जा सकती। नाम बदले जा सकते हैं।</translation>
    </message>
    <message>
        <source>The office is entered already.</source>
        <translation>कार्यालय पहले से दर्ज है।</translation>
    </message>
</context>
<context>
    <name>OfficePicker</name>
    <message>
        <source>Offices found</source>
        <translation>मिले हुए कार्यालय</translation>
    </message>
    <message>
        <source>No office is called so. Two letters or its number will do.</source>
        <translation>इस नाम का कोई कार्यालय नहीं है। दो अक्षर या उसकी संख्या पर्याप्त है।</translation>
    </message>
</context>
<context>
    <name>OfficerForm</name>
    <message>
        <source>Na&amp;me</source>
        <translation>नाम (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Designation</source>
        <translation>पदनाम (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>भूमिका (&amp;R)</translation>
    </message>
    <message>
        <source>Add officer</source>
        <translation>अधिकारी जोड़ें</translation>
    </message>
</context>
<context>
    <name>OnX</name>
    <message>
        <source>View on X</source>
        <translation>X पर देखें</translation>
    </message>
    <message>
        <source>Practice: the post is on the pretend X only. Nothing leaves this computer.</source>
        <translation>अभ्यास: पोस्ट केवल अभ्यास वाले X पर है। इस कंप्यूटर से कुछ बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>This post was deleted on X.</source>
        <translation>यह पोस्ट X से हटा दी गई है।</translation>
    </message>
    <message>
        <source>View on X: opens the post in the browser</source>
        <translation>X पर देखें: पोस्ट ब्राउज़र में खुलेगी</translation>
    </message>
</context>
<context>
    <name>OtherCases</name>
    <message>
        <source>Other cases of this citizen</source>
        <translation>इस नागरिक के अन्य संदर्भ</translation>
    </message>
    <message numerus="yes">
        <source>Other cases of this citizen: %n</source>
        <translation>
            <numerusform>इस नागरिक के अन्य संदर्भ: %n</numerusform>
            <numerusform>इस नागरिक के अन्य संदर्भ: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2 · closed %3</source>
        <translation>%1
%2 · निस्तारित %3</translation>
    </message>
    <message>
        <source>%1
%2 · due %3</source>
        <translation>%1
%2 · समय-सीमा %3</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>पृष्ठ %1 / %2</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF में सहेजें…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>छापें…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>सहेजा गया: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>कॉपी किया गया</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>%n पृष्ठ छपा</numerusform>
            <numerusform>%n पृष्ठ छपे</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was printed.</source>
        <translation>प्रिंटर ने इसे नहीं लिया। कुछ भी छपा नहीं।</translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>C&amp;ritical: life or safety is in danger</source>
        <translation>तात्कालिक: जीवन या सुरक्षा ख़तरे में है (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What is the matter, in your own words</source>
        <translation>मामला क्या है, अपने शब्दों में (&amp;W)</translation>
    </message>
    <message>
        <source>The post may be deleted; these words stay.</source>
        <translation>पोस्ट हटाई जा सकती है; ये शब्द बने रहेंगे।</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>विषय (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>जनपद (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>स्थान (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;IGRS no.</source>
        <translation>&amp;IGRS सं.</translation>
    </message>
    <message>
        <source>CPGRA&amp;MS no.</source>
        <translation>CPGRA&amp;MS सं.</translation>
    </message>
    <message>
        <source>There is no such district. Choose one, or leave it empty.</source>
        <translation>ऐसा कोई जनपद नहीं है। सूची से चुनें, या ख़ाली छोड़ दें।</translation>
    </message>
    <message>
        <source>Proposed from the words: %1</source>
        <translation>शब्दों से सुझाव: %1</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>A password of your own</source>
        <translation>आपका अपना पासवर्ड</translation>
    </message>
    <message>
        <source>The password of no&amp;w</source>
        <translation>अभी का पासवर्ड (&amp;W)</translation>
    </message>
    <message>
        <source>The &amp;new password</source>
        <translation>नया पासवर्ड (&amp;N)</translation>
    </message>
    <message>
        <source>The new one &amp;again</source>
        <translation>नया पासवर्ड फिर से (&amp;A)</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>पासवर्ड रखें</translation>
    </message>
    <message>
        <source>Take twelve letters or more. It goes into the keyring of this PC, and the server never gets it, only a proof of it.</source>
        <translation>कम से कम बारह अक्षर लें। पासवर्ड इस PC के कुंजी-कोष में रहता है; सर्वर को पासवर्ड कभी नहीं, केवल उसका प्रमाण मिलता है।</translation>
    </message>
    <message>
        <source>The password of the login %1 was given to you, so somebody else knows it. Choose one of your own; nothing else can be done before.</source>
        <translation>लॉगिन %1 का पासवर्ड आपको दिया गया था, इसलिए उसे कोई और भी जानता है। अपना पासवर्ड चुनें; उससे पहले और कुछ नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>सर्वरों से पूछा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>PictureLine</name>
    <message>
        <source>What is to be seen on picture %1?</source>
        <translation>चित्र %1 में क्या दिखाई देता है?</translation>
    </message>
    <message>
        <source>Place, camera and comments were taken out.</source>
        <translation>चित्र से स्थान, कैमरे का विवरण और टिप्पणियाँ निकाल दी गईं।</translation>
    </message>
    <message>
        <source>Move picture %1 to the front</source>
        <translation>चित्र %1 को आगे लाएँ</translation>
    </message>
    <message>
        <source>To the front (Alt+Up)</source>
        <translation>आगे लाएँ (Alt+Up)</translation>
    </message>
    <message>
        <source>Move picture %1 back</source>
        <translation>चित्र %1 को पीछे करें</translation>
    </message>
    <message>
        <source>Back (Alt+Down)</source>
        <translation>पीछे करें (Alt+Down)</translation>
    </message>
    <message>
        <source>Take picture %1 away</source>
        <translation>चित्र %1 हटाएँ</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, पहले %2</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>no description</source>
        <translation>वर्णन नहीं</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Making the picture ready…</source>
        <translation>चित्र तैयार हो रहा है…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>चित्र जोड़ें</translation>
    </message>
    <message>
        <source>Picture added. Say what is to be seen on it.</source>
        <translation>चित्र जोड़ा गया। लिखें कि इसमें क्या दिखाई देता है।</translation>
    </message>
    <message>
        <source>Picture moved</source>
        <translation>चित्र का क्रम बदला गया</translation>
    </message>
    <message>
        <source>Picture taken away</source>
        <translation>चित्र हटाया गया</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Place %1</source>
        <translation>%1 का कार्यालय तय करें</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>कार्यालय तय करें</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>This post was deleted on X.</source>
        <translation>यह पोस्ट X से हटा दी गई है।</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>What you write appears here.</source>
        <translation>आप जो लिखेंगे, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 left</source>
        <translation>%2 में से %1 · %3 शेष</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 too many</source>
        <translation>%2 में से %1 · %3 अधिक</translation>
    </message>
</context>
<context>
    <name>PressDialog</name>
    <message>
        <source>Press note (विज्ञप्ति)</source>
        <translation>विज्ञप्ति</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>शीर्षक</translation>
    </message>
    <message>
        <source>Left empty: from the scheme</source>
        <translation>ख़ाली छोड़ने पर योजना से</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>शीर्षक (&amp;H)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As it will appear</source>
        <translation>यह ऐसी दिखेगी</translation>
    </message>
    <message>
        <source>PRACTICE · अभ्यास</source>
        <translation>अभ्यास</translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Print the case</source>
        <translation>संदर्भ छापें</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>पाठ के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>JSON में सहेजें…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>PrivacyLine</name>
    <message>
        <source>Send anyway</source>
        <translation>फिर भी भेजें</translation>
    </message>
    <message>
        <source>This asks for a phone number where everybody reads it. Ask for it by direct message instead: “कृपया अपना नंबर हमें सीधे संदेश (DM) में भेजें।”</source>
        <translation>इसमें फ़ोन नंबर ऐसी जगह माँगा गया है जहाँ सब पढ़ सकते हैं। इसके बजाय सीधे संदेश (DM) में माँगें: “कृपया अपना नंबर हमें सीधे संदेश (DM) में भेजें।”</translation>
    </message>
    <message>
        <source>This asks for an Aadhaar number where everybody reads it. It is hardly ever needed; ask by direct message (DM), or at the office.</source>
        <translation>इसमें आधार संख्या ऐसी जगह माँगी गई है जहाँ सब पढ़ सकते हैं। इसकी आवश्यकता शायद ही होती है; सीधे संदेश (DM) में या कार्यालय में माँगें।</translation>
    </message>
    <message>
        <source>This asks for an account or card number where everybody reads it. Ask for it by direct message (DM), or at the office.</source>
        <translation>इसमें खाता या कार्ड संख्या ऐसी जगह माँगी गई है जहाँ सब पढ़ सकते हैं। इसे सीधे संदेश (DM) में या कार्यालय में माँगें।</translation>
    </message>
    <message>
        <source>A mobile number stands in these words and everybody will read it. Leave it out unless it is the office&apos;s own.</source>
        <translation>इस पाठ में मोबाइल नंबर है और इसे सब पढ़ेंगे। यदि यह कार्यालय का अपना नंबर नहीं है तो निकाल दें।</translation>
    </message>
    <message>
        <source>What looks like an Aadhaar number stands in these words and everybody will read it. Leave it out.</source>
        <translation>इस पाठ में आधार संख्या जैसा कुछ है और इसे सब पढ़ेंगे। इसे निकाल दें।</translation>
    </message>
    <message>
        <source>A long number stands in these words, such as an account&apos;s, and everybody will read it. Leave it out unless it is meant for all.</source>
        <translation>इस पाठ में लंबी संख्या है, जैसे किसी खाते की, और इसे सब पढ़ेंगे। यदि यह सबके लिए नहीं है तो निकाल दें।</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>PurposeRow</name>
    <message>
        <source>What the words are for</source>
        <translation>उत्तर किस लिए है</translation>
    </message>
    <message>
        <source>closes the case when it is published</source>
        <translation>प्रकाशित होने पर संदर्भ निस्तारित होगा</translation>
    </message>
    <message>
        <source>tells the citizen the code and the day</source>
        <translation>नागरिक को कोड और तिथि बताता है</translation>
    </message>
    <message>
        <source>tells the citizen the new office or day</source>
        <translation>नागरिक को नया कार्यालय या नई तिथि बताता है</translation>
    </message>
    <message>
        <source>tells the citizen that it is looked at again</source>
        <translation>नागरिक को बताता है कि मामला फिर देखा जा रहा है</translation>
    </message>
    <message>
        <source>asks the citizen for what is missing</source>
        <translation>नागरिक से शेष जानकारी माँगता है</translation>
    </message>
    <message>
        <source>the case stays as it is</source>
        <translation>संदर्भ जैसा है वैसा ही रहेगा</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>पृष्ठ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ReadCasesDialog</name>
    <message>
        <source>Cases read here</source>
        <translation>यहाँ पढ़े गए संदर्भ</translation>
    </message>
    <message>
        <source>The case as it stood</source>
        <translation>संदर्भ जैसा उस समय था</translation>
    </message>
    <message>
        <source>As they stood when they were read here; they can only be read.</source>
        <translation>जैसे यहाँ पढ़े जाते समय थे; इन्हें केवल पढ़ा जा सकता है।</translation>
    </message>
    <message>
        <source>No case was read here in the last 24 hours. What is read is kept for so long, for days when the database is away.</source>
        <translation>पिछले 24 घंटों में यहाँ कोई संदर्भ नहीं पढ़ा गया। जो पढ़ा जाता है वह इतने समय तक रखा जाता है, ताकि डेटाबेस उपलब्ध न होने पर काम आए।</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>Reading only</source>
        <translation>केवल पढ़ने हेतु</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Thread</source>
        <translation>शृंखला</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>उल्लेख</translation>
    </message>
    <message>
        <source>No mention chosen</source>
        <translation>कोई उल्लेख नहीं चुना गया</translation>
    </message>
    <message>
        <source>Choose one in the list; Space goes to the next unread one.</source>
        <translation>सूची से चुनें; Space से अगला अपठित उल्लेख खुलता है।</translation>
    </message>
    <message>
        <source>%1 IST</source>
        <translation>%1 IST</translation>
    </message>
    <message>
        <source>This post was deleted on X; seen gone %1 IST. Its words are not kept.</source>
        <translation>यह पोस्ट X से हटा दी गई है; हटने का पता %1 IST को चला। इसका पाठ नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>The post carries the code of a case that another citizen wrote about. Join it only if both mean the same matter.</source>
        <translation>इस पोस्ट में ऐसे संदर्भ का कोड है जिसके बारे में किसी और नागरिक ने लिखा था। तभी जोड़ें जब दोनों का मामला एक ही हो।</translation>
    </message>
    <message>
        <source>The post carries a code with a wrong digit, so it leads to no case. Look the case up, or register a new one.</source>
        <translation>इस पोस्ट के कोड का कोई अंक ग़लत है, इसलिए इससे कोई संदर्भ नहीं मिलता। संदर्भ खोजें, या नया दर्ज करें।</translation>
    </message>
    <message>
        <source>The post carries a code that no case here has. Ask the citizen, or register a new case.</source>
        <translation>इस पोस्ट में ऐसा कोड है जो यहाँ किसी संदर्भ का नहीं है। नागरिक से पूछें, या नया संदर्भ दर्ज करें।</translation>
    </message>
    <message>
        <source>Another citizen wrote this in the thread of a case. Join it only if it is about the same matter.</source>
        <translation>यह किसी और नागरिक ने एक संदर्भ की शृंखला में लिखा है। तभी जोड़ें जब मामला एक ही हो।</translation>
    </message>
    <message>
        <source>Another citizen quotes a post of a case. Join it only if it is about the same matter.</source>
        <translation>किसी और नागरिक ने एक संदर्भ की पोस्ट उद्धृत की है। तभी जोड़ें जब मामला एक ही हो।</translation>
    </message>
    <message>
        <source>Join case %1</source>
        <translation>संदर्भ %1 में जोड़ें</translation>
    </message>
</context>
<context>
    <name>ReaderActions</name>
    <message>
        <source>Register (Enter)</source>
        <translation>दर्ज करें (Enter)</translation>
    </message>
    <message>
        <source>Open case (Enter)</source>
        <translation>संदर्भ खोलें (Enter)</translation>
    </message>
    <message>
        <source>Set aside (E)</source>
        <translation>अलग रखें (E)</translation>
    </message>
    <message>
        <source>Put back (E)</source>
        <translation>वापस रखें (E)</translation>
    </message>
    <message>
        <source>Join case… (C)</source>
        <translation>संदर्भ में जोड़ें… (C)</translation>
    </message>
    <message>
        <source>Unread (U)</source>
        <translation>अपठित करें (U)</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions chosen</source>
        <translation>
            <numerusform>%n उल्लेख चुना गया</numerusform>
            <numerusform>%n उल्लेख चुने गए</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register a case of @%1</source>
        <translation>@%1 का संदर्भ दर्ज करें</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>दर्ज करें</translation>
    </message>
</context>
<context>
    <name>RenameViewDialog</name>
    <message>
        <source>Rename the view</source>
        <translation>सहेजी सूची का नाम बदलें</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Answer to the citizen</source>
        <translation>नागरिक को उत्तर</translation>
    </message>
    <message>
        <source>Template (T)</source>
        <translation>टेम्पलेट (T)</translation>
    </message>
    <message>
        <source>Ctrl+T while writing</source>
        <translation>लिखते समय Ctrl+T</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>भेजें (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Kept since %1</source>
        <translation>%1 से सहेजा हुआ</translation>
    </message>
    <message>
        <source>practice, nothing leaves this computer</source>
        <translation>अभ्यास, इस कंप्यूटर से कुछ बाहर नहीं जाता</translation>
    </message>
    <message>
        <source>real X</source>
        <translation>वास्तविक X</translation>
    </message>
    <message>
        <source>as @%1 · %2 · IST</source>
        <translation>@%1 से · %2 · IST</translation>
    </message>
    <message>
        <source>Answer the citizen (R)</source>
        <translation>नागरिक को उत्तर दें (R)</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>अभी सहेजा नहीं गया</translation>
    </message>
</context>
<context>
    <name>ReplyOffers</name>
    <message>
        <source>See the words (R)</source>
        <translation>पाठ देखें (R)</translation>
    </message>
    <message>
        <source>Do not tell</source>
        <translation>न बताएँ</translation>
    </message>
    <message>
        <source>Answer all…</source>
        <translation>सभी को उत्तर दें…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Put this case under it</source>
        <translation>यह संदर्भ उसमें मिलाएँ</translation>
    </message>
    <message>
        <source>Tell the citizen? %1 · %2 of %3</source>
        <translation>नागरिक को बताएँ? %1 · %3 में से %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more citizens wrote about this.</source>
        <translation>
            <numerusform>%n और नागरिक ने इस बारे में लिखा।</numerusform>
            <numerusform>%n और नागरिकों ने इस बारे में लिखा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided posts say the same</source>
        <translation>
            <numerusform>%n अनिर्णीत पोस्ट में यही बात है</numerusform>
            <numerusform>%n अनिर्णीत पोस्टों में यही बात है</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely the same: %1</source>
        <translation>संभवतः यही बात: %1</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report (आख्या) on %1</source>
        <translation>%1 पर आख्या</translation>
    </message>
    <message>
        <source>Hand in report</source>
        <translation>आख्या प्रस्तुत करें</translation>
    </message>
    <message>
        <source>Name and post; telephone, visit, or tried in vain</source>
        <translation>नाम और पदनाम; फ़ोन, भेंट, या विफल प्रयास</translation>
    </message>
    <message>
        <source>A picture&apos;s file, or its address on the web</source>
        <translation>चित्र की फ़ाइल, या वेब पर उसका पता</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>चुनें (&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>क्या कार्यवाही हुई (&amp;W)</translation>
    </message>
    <message>
        <source>The home office answers the citizen with these words.</source>
        <translation>मूल कार्यालय इन्हीं शब्दों में नागरिक को उत्तर देता है।</translation>
    </message>
    <message>
        <source>&amp;Done on</source>
        <translation>कार्यवाही की तिथि (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>किसके द्वारा (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Spoken to on</source>
        <translation>बात करने की तिथि (&amp;S)</translation>
    </message>
    <message>
        <source>Who s&amp;poke to the citizen, or tried</source>
        <translation>नागरिक से बात या प्रयास किसने किया (&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;hoto</source>
        <translation>फ़ोटो (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;No photo, because</source>
        <translation>फ़ोटो न होने का कारण (&amp;N)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.pdf)</source>
        <translation>चित्र (*.jpg *.jpeg *.png *.webp *.pdf)</translation>
    </message>
    <message>
        <source>Photo of what was done</source>
        <translation>की गई कार्यवाही का फ़ोटो</translation>
    </message>
</context>
<context>
    <name>ReportManyDialog</name>
    <message numerus="yes">
        <source>Report (आख्या) on %n cases</source>
        <translation>
            <numerusform>%n संदर्भ पर आख्या</numerusform>
            <numerusform>%n संदर्भों पर आख्या</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n शेष</numerusform>
            <numerusform>%n शेष</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be</source>
        <translation>
            <numerusform>%n नहीं हो सका</numerusform>
            <numerusform>%n नहीं हो सके</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… और %n अन्य।</numerusform>
            <numerusform>… और %n अन्य।</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>सभी दिखाएँ</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>शेष पर आगे बढ़ें</translation>
    </message>
    <message>
        <source>%1 stands at “%2”.</source>
        <translation>%1 की स्थिति “%2” है।</translation>
    </message>
</context>
<context>
    <name>ReturnByPhoneDialog</name>
    <message>
        <source>Return of %1 by telephone</source>
        <translation>फ़ोन पर %1 की वापसी</translation>
    </message>
    <message>
        <source>Note return</source>
        <translation>वापसी अंकित करें</translation>
    </message>
    <message>
        <source>Which office can act, if they said so</source>
        <translation>कौन सा कार्यालय कार्यवाही कर सकता है, यदि बताया गया हो</translation>
    </message>
    <message>
        <source>&amp;Why it is not for that office</source>
        <translation>यह उस कार्यालय का क्यों नहीं है (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Office that can act</source>
        <translation>कार्यवाही कर सकने वाला कार्यालय (&amp;O)</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Which office can act, if you know</source>
        <translation>कौन सा कार्यालय कार्यवाही कर सकता है, यदि ज्ञात हो</translation>
    </message>
    <message>
        <source>&amp;Office that can act</source>
        <translation>कार्यवाही कर सकने वाला कार्यालय (&amp;O)</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Text as it was handed in</source>
        <translation>पाठ, जैसा अनुमोदन हेतु भेजा गया था</translation>
    </message>
    <message>
        <source>Text as it will go out</source>
        <translation>पाठ, जैसा प्रकाशित होगा</translation>
    </message>
    <message>
        <source>Remarks for whoever wrote it</source>
        <translation>लिखने वाले के लिए टिप्पणी</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>अनुमोदित करें</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>अभी भेजें</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>समय बदलें…</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>पुनः लिखें</translation>
    </message>
    <message>
        <source>Hand in again</source>
        <translation>पुनः अनुमोदन हेतु भेजें</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>As handed in</source>
        <translation>जैसा अनुमोदन हेतु भेजा गया</translation>
    </message>
    <message>
        <source>&amp;As it will go out</source>
        <translation>जैसा प्रकाशित होगा (&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>टिप्पणी (&amp;M)</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>चित्र: %1</translation>
    </message>
    <message>
        <source>@%1 · written by %2</source>
        <translation>@%1 · लेखक: %2</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>अनुमोदन: %1</translation>
    </message>
    <message>
        <source>somebody else approves it</source>
        <translation>अनुमोदन कोई अन्य अधिकारी करेंगे</translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation>टिप्पणी: %1</translation>
    </message>
    <message>
        <source>Its minute has passed: once approved it asks before it goes.</source>
        <translation>इसका समय बीत चुका है: अनुमोदन के बाद, भेजने से पहले पूछा जाएगा।</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Practice</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>PRACTICE — nothing leaves this computer</source>
        <translation>अभ्यास — इस कंप्यूटर से कुछ बाहर नहीं जाता</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>अगली घटना</translation>
    </message>
    <message>
        <source>Hold the day: the clock runs on, events come one by one</source>
        <translation>दिन रोकें: घड़ी चलती रहेगी, घटनाएँ एक-एक करके आएँगी</translation>
    </message>
    <message>
        <source>As fast as the clock</source>
        <translation>घड़ी की गति से</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 गुना तेज़</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Hat:</source>
        <translation>अधिकारी:</translation>
    </message>
    <message>
        <source>Act as another officer (Alt+H)</source>
        <translation>किसी अन्य अधिकारी के रूप में काम करें (Alt+H)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation>दिन पूरा हुआ</translation>
    </message>
    <message>
        <source>next event %1</source>
        <translation>अगली घटना %1</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %3 में से %2</translation>
    </message>
    <message>
        <source>Stopping… what is done stays. %2 of %3</source>
        <translation>रोका जा रहा है… जो हो चुका वह बना रहेगा। %3 में से %2</translation>
    </message>
</context>
<context>
    <name>SaveViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation>यह सूची सहेजें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>For the &amp;whole office, not this desk alone</source>
        <translation>केवल इस पटल के नहीं, पूरे कार्यालय के लिए (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Not saved</source>
        <translation>सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>सहेजा जा रहा है…</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 सेकंड पहले</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 सहेजा गया</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Saved &amp;views</source>
        <translation>सहेजी सूचियाँ (&amp;V)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>सहेजी सूचियाँ</translation>
    </message>
    <message>
        <source>whole office</source>
        <translation>पूरा कार्यालय</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>यह पटल</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation>नाम बदलें… (F2)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>ऊपर करें (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>नीचे करें (Alt+Down)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>हटाएँ (Del)</translation>
    </message>
    <message>
        <source>Deleted the view %1</source>
        <translation>सहेजी सूची %1 हटाई गई</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hold to see: %1</source>
        <translation>देखने के लिए दबाए रखें: %1</translation>
    </message>
    <message>
        <source>Hold to see</source>
        <translation>देखने के लिए दबाए रखें</translation>
    </message>
</context>
<context>
    <name>SendAnyway</name>
    <message>
        <source>Send anyway</source>
        <translation>फिर भी भेजें</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>%1 is also here and may be answering. Send anyway?</source>
        <translation>%1 भी यहाँ हैं; संभव है उनका उत्तर लिखा जा रहा हो। फिर भी भेजें?</translation>
    </message>
    <message>
        <source>%1 are also here and may be answering. Send anyway?</source>
        <translation>%1 भी यहाँ हैं; संभव है उनका उत्तर लिखा जा रहा हो। फिर भी भेजें?</translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Change the password…</source>
        <translation>पासवर्ड बदलें…</translation>
    </message>
    <message>
        <source>Go back to a file of this office</source>
        <translation>इस कार्यालय की अपनी फ़ाइल पर लौटें</translation>
    </message>
    <message>
        <source>All offices of the State work at one database. It shows your office its own cases and those that were sent to it. The login and the certificate come from whoever keeps it; the password goes into the keyring of this PC and nowhere else.</source>
        <translation>राज्य के सभी कार्यालय एक ही डेटाबेस पर काम करते हैं। उसमें आपके कार्यालय को उसके अपने संदर्भ और उसे भेजे गए संदर्भ दिखते हैं। लॉगिन और प्रमाणपत्र डेटाबेस सँभालने वाले से मिलते हैं; पासवर्ड इस PC के कुंजी-कोष में रहता है, और कहीं नहीं।</translation>
    </message>
    <message>
        <source>Close the program and start it again: it then opens the State&apos;s database.</source>
        <translation>प्रोग्राम बंद करके फिर खोलें: तब यह राज्य का डेटाबेस खोलेगा।</translation>
    </message>
    <message>
        <source>Connection kept</source>
        <translation>कनेक्शन सहेजा गया</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>पासवर्ड बदल गया</translation>
    </message>
    <message>
        <source>Leave the State&apos;s database</source>
        <translation>राज्य का डेटाबेस छोड़ें</translation>
    </message>
    <message>
        <source>From the next start on this desk works with a file of its own.</source>
        <translation>अगली बार खोलने पर यह पटल अपनी फ़ाइल पर काम करेगा।</translation>
    </message>
    <message>
        <source>Everything in the State&apos;s database stays there; the password leaves this PC.</source>
        <translation>राज्य के डेटाबेस में सब कुछ बना रहेगा; पासवर्ड इस PC से हट जाएगा।</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Close the program and start it again: it then opens its own file.</source>
        <translation>प्रोग्राम बंद करके फिर खोलें: तब यह अपनी फ़ाइल खोलेगा।</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>No case fits that code.</source>
        <translation>इस कोड का कोई संदर्भ नहीं मिला।</translation>
    </message>
    <message>
        <source>This computer was asleep; looking at X again.</source>
        <translation>यह कंप्यूटर स्लीप में था; X फिर से देखा जा रहा है।</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Usual value</source>
        <translation>सामान्य मान</translation>
    </message>
    <message>
        <source>Usual value: %1</source>
        <translation>सामान्य मान: %1</translation>
    </message>
    <message>
        <source>%1 to %2, usually %3</source>
        <translation>%1 से %2 तक, सामान्यतः %3</translation>
    </message>
    <message>
        <source>A nodal officer or a supervisor changes this.</source>
        <translation>इसे नोडल अधिकारी या पर्यवेक्षक बदलते हैं।</translation>
    </message>
    <message>
        <source>On</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Open the window in this language</source>
        <translation>विंडो इस भाषा में खोलें</translation>
    </message>
    <message>
        <source>Setting kept</source>
        <translation>सेटिंग सहेजी गई</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>सेटिंग के अनुभाग</translation>
    </message>
    <message>
        <source>These hold on this PC only.</source>
        <translation>ये केवल इस PC पर लागू हैं।</translation>
    </message>
    <message>
        <source>These hold for everybody in this office.</source>
        <translation>ये इस कार्यालय में सभी पर लागू हैं।</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>यह पटल</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>यह कार्यालय</translation>
    </message>
    <message>
        <source>Accounts on X</source>
        <translation>X पर खाते</translation>
    </message>
    <message>
        <source>Offices and officers</source>
        <translation>कार्यालय और अधिकारी</translation>
    </message>
    <message>
        <source>Words to citizens</source>
        <translation>नागरिकों हेतु पाठ</translation>
    </message>
    <message>
        <source>Holds on publicity</source>
        <translation>प्रचार पर रोक</translation>
    </message>
    <message>
        <source>State&apos;s database</source>
        <translation>राज्य का डेटाबेस</translation>
    </message>
    <message>
        <source>About</source>
        <translation>प्रोग्राम के बारे में</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Offices of the register</source>
        <translation>पंजिका के कार्यालय</translation>
    </message>
    <message>
        <source>Officers of the chosen office</source>
        <translation>चुने गए कार्यालय के अधिकारी</translation>
    </message>
    <message>
        <source>&amp;Offices</source>
        <translation>कार्यालय (&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;fficers</source>
        <translation>अधिकारी (&amp;F)</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>कार्यमुक्त</translation>
    </message>
    <message>
        <source>Office added</source>
        <translation>कार्यालय जोड़ा गया</translation>
    </message>
    <message>
        <source>Officer added</source>
        <translation>अधिकारी का नाम जोड़ा गया</translation>
    </message>
    <message>
        <source>%1 · by letter</source>
        <translation>%1 · पत्र से</translation>
    </message>
    <message>
        <source>Reach it by letter only</source>
        <translation>केवल पत्र से भेजें</translation>
    </message>
    <message>
        <source>It is on the system now</source>
        <translation>अब यह प्रोग्राम पर है</translation>
    </message>
</context>
<context>
    <name>Stand</name>
    <message>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Came back: %1</source>
        <translation>लौट आए: %1</translation>
    </message>
    <message>
        <source>Waiting here: %1</source>
        <translation>यहाँ प्रतीक्षा में: %1</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>कोई खाता नहीं</translation>
    </message>
    <message>
        <source>Office database: away</source>
        <translation>कार्यालय डेटाबेस: उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>Office database: read only</source>
        <translation>कार्यालय डेटाबेस: केवल पढ़ने हेतु</translation>
    </message>
    <message>
        <source>Office database: trouble</source>
        <translation>कार्यालय डेटाबेस: बाधा</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>X: trouble</source>
        <translation>X: बाधा</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>उल्लेख लाए गए: %1</translation>
    </message>
    <message>
        <source>next post %1</source>
        <translation>अगली पोस्ट: %1</translation>
    </message>
    <message>
        <source>next run in %1 s</source>
        <translation>अगली बार %1 सेकंड में</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Insert a template</source>
        <translation>टेम्पलेट डालें</translation>
    </message>
    <message>
        <source>A few letters of the template, Hindi or English</source>
        <translation>टेम्पलेट के कुछ अक्षर, हिन्दी या अंग्रेज़ी में</translation>
    </message>
    <message>
        <source>A few letters, Hindi or English</source>
        <translation>कुछ अक्षर, हिन्दी या अंग्रेज़ी में</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>The words on this case</source>
        <translation>इस संदर्भ के लिए पाठ</translation>
    </message>
    <message>
        <source>Both (Enter)</source>
        <translation>दोनों (Enter)</translation>
    </message>
    <message>
        <source>Hindi (Ctrl+1)</source>
        <translation>हिन्दी (Ctrl+1)</translation>
    </message>
    <message>
        <source>English (Ctrl+2)</source>
        <translation>अंग्रेज़ी (Ctrl+2)</translation>
    </message>
    <message>
        <source>On this case</source>
        <translation>इस संदर्भ के लिए</translation>
    </message>
    <message>
        <source>No template has these letters.</source>
        <translation>किसी टेम्पलेट में ये अक्षर नहीं हैं।</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Templates</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>&amp;New template</source>
        <translation>नया टेम्पलेट (&amp;N)</translation>
    </message>
    <message>
        <source>How it reads, with invented values</source>
        <translation>कैसा पढ़ा जाएगा, काल्पनिक विवरण के साथ</translation>
    </message>
    <message>
        <source>&amp;Offered when answering</source>
        <translation>उत्तर देते समय दिखाया जाए (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual words</source>
        <translation>सामान्य पाठ रखें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>शीर्षक (&amp;T)</translation>
    </message>
    <message>
        <source>Short name (&amp;key)</source>
        <translation>संक्षिप्त नाम (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Hindi</source>
        <translation>हिन्दी (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>अंग्रेज़ी (&amp;E)</translation>
    </message>
    <message>
        <source>Filled in: %1. {due_on:words} writes the month&apos;s name.</source>
        <translation>भरे जाते हैं: %1। {due_on:words} से महीने का नाम लिखा जाता है।</translation>
    </message>
    <message>
        <source>Template kept</source>
        <translation>टेम्पलेट सहेजा गया</translation>
    </message>
    <message>
        <source> (put away)</source>
        <translation> (उपयोग में नहीं)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened</source>
        <translation>क्या-क्या हुआ</translation>
    </message>
</context>
<context>
    <name>TimelineLine</name>
    <message>
        <source>the program</source>
        <translation>प्रोग्राम</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message numerus="yes">
        <source>%n due within three days</source>
        <translation>
            <numerusform>%n की समय-सीमा तीन दिन में</numerusform>
            <numerusform>%n की समय-सीमा तीन दिन में</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n समय-सीमा पार</numerusform>
            <numerusform>%n समय-सीमा पार</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to accept here</source>
        <translation>
            <numerusform>%n यहाँ स्वीकार करना है</numerusform>
            <numerusform>%n यहाँ स्वीकार करने हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted there in time</source>
        <translation>
            <numerusform>%n वहाँ समय से स्वीकार नहीं हुआ</numerusform>
            <numerusform>%n वहाँ समय से स्वीकार नहीं हुए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where the citizen wrote</source>
        <translation>
            <numerusform>%n में नागरिक ने लिखा</numerusform>
            <numerusform>%n में नागरिक ने लिखा</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to check</source>
        <translation>
            <numerusform>%n आख्या जाँचनी है</numerusform>
            <numerusform>%n आख्याएँ जाँचनी हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>बंद: %1</translation>
    </message>
    <message numerus="yes">
        <source>Offices are closed for %n days, from %1 to %2.</source>
        <translation>
            <numerusform>कार्यालय %n दिन बंद हैं, %1 से %2 तक।</numerusform>
            <numerusform>कार्यालय %n दिन बंद हैं, %1 से %2 तक।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) fall due in these days; the count goes on.</source>
        <translation>
            <numerusform>इन दिनों %n संदर्भ की समय-सीमा पड़ती है; दिनों की गिनती चलती रहेगी।</numerusform>
            <numerusform>इन दिनों %n संदर्भों की समय-सीमा पड़ती है; दिनों की गिनती चलती रहेगी।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Try again</source>
        <translation>पुनः प्रयास करें</translation>
    </message>
</context>
<context>
    <name>VerdictBox</name>
    <message>
        <source>Before it goes</source>
        <translation>भेजने से पहले</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>फिर भी भेजें</translation>
    </message>
    <message>
        <source>A link can stand in the pinned post instead, where it is paid for once.</source>
        <translation>लिंक पिन की हुई पोस्ट में रखा जा सकता है, वहाँ उसका मूल्य एक ही बार लगता है।</translation>
    </message>
    <message>
        <source>One post</source>
        <translation>एक पोस्ट</translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation>%1 पोस्ट</translation>
    </message>
    <message>
        <source>₹%1 of it for the link (%2 times as dear)</source>
        <translation>इसमें से ₹%1 लिंक के (%2 गुना महँगा)</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>%1 के मूल्य</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>This desk takes in what citizens write to your office on X, gives every complaint a code, sends it to the office that can act, answers in time, and publishes your posts.</source>
        <translation>यह प्रोग्राम X पर आपके कार्यालय को लिखी नागरिकों की बातें लाता है, हर शिकायत को कोड देता है, उसे कार्यवाही कर सकने वाले कार्यालय को भेजता है, समय से उत्तर देता है और आपकी पोस्ट प्रकाशित करता है।</translation>
    </message>
    <message>
        <source>&amp;Real work</source>
        <translation>वास्तविक कार्य (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Practice first</source>
        <translation>पहले अभ्यास (&amp;P)</translation>
    </message>
    <message>
        <source>Your office and its account on X. Three short questions follow.</source>
        <translation>आपका कार्यालय और X पर उसका खाता। आगे तीन छोटे प्रश्न हैं।</translation>
    </message>
    <message>
        <source>Invented citizens and a pretend X. Nothing leaves this computer.</source>
        <translation>काल्पनिक नागरिक और अभ्यास वाला X। इस कंप्यूटर से कुछ बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>The &amp;State&apos;s database</source>
        <translation>राज्य का डेटाबेस (&amp;S)</translation>
    </message>
    <message>
        <source>Your office is in it already: you have a login from whoever keeps it.</source>
        <translation>आपका कार्यालय उसमें पहले से है: डेटाबेस सँभालने वाले से आपको लॉगिन मिला है।</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>At</source>
        <translation>निर्धारित समय पर</translation>
    </message>
    <message>
        <source>Day and time, Indian time</source>
        <translation>दिन और समय, भारतीय समय</translation>
    </message>
    <message>
        <source>IST</source>
        <translation>IST</translation>
    </message>
    <message>
        <source>All times are Indian Standard Time</source>
        <translation>सभी समय भारतीय मानक समय (IST) में हैं</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15 मिनट बाद</translation>
    </message>
    <message>
        <source>Next full hour</source>
        <translation>अगले पूरे घंटे पर</translation>
    </message>
    <message>
        <source>Tomorrow 10:00</source>
        <translation>कल 10:00</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>आप कौन हैं?</translation>
    </message>
    <message>
        <source>Part of your name or office</source>
        <translation>अपने नाम या कार्यालय का अंश</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>अधिकारी</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>काम शुरू करें</translation>
    </message>
</context>
<context>
    <name>WishDetail</name>
    <message>
        <source>Words</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>&amp;Write anew</source>
        <translation>नए सिरे से लिखें (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>पुनः प्रयास करें (&amp;A)</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>हटाएँ (&amp;O)</translation>
    </message>
    <message>
        <source>wished %1</source>
        <translation>अनुरोध %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 के लिए</translation>
    </message>
    <message>
        <source>pictures: %1</source>
        <translation>चित्र: %1</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>प्रेषित %1</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>What waits at this desk</source>
        <translation>इस पटल पर जो प्रतीक्षा में है</translation>
    </message>
</context>
<context>
    <name>WritingList</name>
    <message>
        <source>Being &amp;written on this PC</source>
        <translation>इस PC पर लिखी जा रही पोस्ट (&amp;W)</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>नई पोस्ट</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Posts being written on this PC</source>
        <translation>इस PC पर लिखी जा रही पोस्ट</translation>
    </message>
    <message>
        <source>Nothing yet. What you write is kept here until it is scheduled.</source>
        <translation>अभी कुछ नहीं। आप जो लिखते हैं, समय निर्धारित होने तक यहाँ रहता है।</translation>
    </message>
    <message>
        <source>change of a post, %1</source>
        <translation>पोस्ट में बदलाव, %1</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>Every step on a case carries the name of who took it. The role decides what you may do; colleagues are added later under Settings.</source>
        <translation>संदर्भ पर हर कार्यवाही के साथ करने वाले का नाम रहता है। आप क्या कर सकते हैं, यह भूमिका से तय होता है; सहकर्मी बाद में सेटिंग में जोड़े जाते हैं।</translation>
    </message>
    <message>
        <source>You are entered already.</source>
        <translation>आप पहले से दर्ज हैं।</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>As it will appear</source>
        <translation>यह ऐसी दिखेगी</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Inbox</source>
        <translation>आगत</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>पोस्ट लिखें</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>कैलेंडर</translation>
    </message>
    <message>
        <source>Achievements</source>
        <translation>उपलब्धियाँ</translation>
    </message>
    <message>
        <source>Waiting here</source>
        <translation>यहाँ प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>अनुमोदन</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Search, or go to a page</source>
        <translation>खोजें, या किसी पृष्ठ पर जाएँ</translation>
    </message>
    <message>
        <source>Change hats (practice)</source>
        <translation>अधिकारी बदलें (अभ्यास)</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>अभी उल्लेख लाएँ</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>अगला खंड</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>पिछला खंड</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>पिछला कार्य पूर्ववत करें</translation>
    </message>
    <message>
        <source>Alarm: I have seen it</source>
        <translation>आपात चेतावनी: मैंने देख ली</translation>
    </message>
    <message>
        <source>Alarm: it is none</source>
        <translation>आपात चेतावनी: ख़तरा नहीं</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>अक्षर बड़े करें</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>अक्षर छोटे करें</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>अक्षरों का सामान्य आकार</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>इस स्क्रीन की सहायता</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>कीबोर्ड की सभी कुंजियाँ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>प्रोग्राम बंद करें</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>नई पोस्ट</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>सूची छाँटें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>अपठित करें</translation>
    </message>
    <message>
        <source>Set aside, or put back</source>
        <translation>अलग रखें, या वापस रखें</translation>
    </message>
    <message>
        <source>Join a case</source>
        <translation>संदर्भ में जोड़ें</translation>
    </message>
    <message>
        <source>Scroll, then the next unread</source>
        <translation>नीचे सरकाएँ, फिर अगला अपठित</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>सूची पर लौटें</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>अपने पास लें</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर दें</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>अग्रसारित करें</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>टेम्पलेट डालें</translation>
    </message>
    <message>
        <source>Insert a template while writing</source>
        <translation>लिखते समय टेम्पलेट डालें</translation>
    </message>
    <message>
        <source>Report or settle</source>
        <translation>आख्या दें या निस्तारित करें</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>छापें या PDF में सहेजें</translation>
    </message>
    <message>
        <source>Daily checks</source>
        <translation>दैनिक जाँच</translation>
    </message>
    <message>
        <source>Move to another minute</source>
        <translation>समय बदलें</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>आज पर जाएँ</translation>
    </message>
    <message>
        <source>Month, week, list</source>
        <translation>माह, सप्ताह, सूची</translation>
    </message>
    <message>
        <source>More with this case</source>
        <translation>इस संदर्भ पर और कार्य</translation>
    </message>
    <message>
        <source>Enter an achievement</source>
        <translation>उपलब्धि दर्ज करें</translation>
    </message>
    <message>
        <source>Correct the achievement</source>
        <translation>उपलब्धि सुधारें</translation>
    </message>
    <message>
        <source>Write a post from it</source>
        <translation>इससे पोस्ट लिखें</translation>
    </message>
    <message>
        <source>Write a thread from those chosen</source>
        <translation>चुनी गई उपलब्धियों से शृंखला लिखें</translation>
    </message>
    <message>
        <source>The day&apos;s digest</source>
        <translation>दैनिक सार</translation>
    </message>
    <message>
        <source>Send or confirm</source>
        <translation>भेजें या पुष्टि करें</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>समय निर्धारित करें</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>प्रारूप अभी सहेजें</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Sending in %1 s</source>
        <translation>%1 सेकंड में भेजी जाएगी</translation>
    </message>
    <message>
        <source>Its time passed while nothing was sent here.</source>
        <translation>इसका समय बीत गया और यहाँ से कुछ भेजा नहीं गया।</translation>
    </message>
    <message>
        <source>It was not published.</source>
        <translation>यह प्रकाशित नहीं हुई।</translation>
    </message>
    <message>
        <source>Publish it now, move it, or withdraw it.</source>
        <translation>इसे अभी प्रकाशित करें, समय बदलें, या वापस लें।</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>आज, %1</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>सोमवार</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>मंगलवार</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>बुधवार</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>गुरुवार</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>शुक्रवार</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>शनिवार</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>रविवार</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>सोम</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>मंगल</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>बुध</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>गुरु</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>शुक्र</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>शनि</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>रवि</translation>
    </message>
    <message>
        <source>January</source>
        <translation>जनवरी</translation>
    </message>
    <message>
        <source>February</source>
        <translation>फ़रवरी</translation>
    </message>
    <message>
        <source>March</source>
        <translation>मार्च</translation>
    </message>
    <message>
        <source>April</source>
        <translation>अप्रैल</translation>
    </message>
    <message>
        <source>May</source>
        <translation>मई</translation>
    </message>
    <message>
        <source>June</source>
        <translation>जून</translation>
    </message>
    <message>
        <source>July</source>
        <translation>जुलाई</translation>
    </message>
    <message>
        <source>August</source>
        <translation>अगस्त</translation>
    </message>
    <message>
        <source>September</source>
        <translation>सितंबर</translation>
    </message>
    <message>
        <source>October</source>
        <translation>अक्टूबर</translation>
    </message>
    <message>
        <source>November</source>
        <translation>नवंबर</translation>
    </message>
    <message>
        <source>December</source>
        <translation>दिसंबर</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>अवकाश</translation>
    </message>
    <message>
        <source>Office closed</source>
        <translation>कार्यालय बंद</translation>
    </message>
    <message>
        <source>Posts wait: %1</source>
        <translation>पोस्ट रुकी हैं: %1</translation>
    </message>
    <message>
        <source>no posts</source>
        <translation>कोई पोस्ट नहीं</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 पोस्ट</translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation>%1 पोस्ट</translation>
    </message>
    <message>
        <source>%1 posts within 10 minutes of another</source>
        <translation>%1 पोस्ट किसी अन्य से 10 मिनट के भीतर</translation>
    </message>
    <message>
        <source>Within 10 minutes</source>
        <translation>10 मिनट के भीतर</translation>
    </message>
    <message>
        <source>%1 within 10 minutes</source>
        <translation>10 मिनट के भीतर: %1</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>पटल</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>समय-सीमा</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>किसके पास</translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation>उत्तर भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Citizen wrote</source>
        <translation>नागरिक ने लिखा</translation>
    </message>
    <message>
        <source>Answer promised by %1 IST. Calendar days count.</source>
        <translation>%1 IST तक उत्तर देने का आश्वासन है। कैलेंडर के सभी दिन गिने जाते हैं।</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>तात्कालिक</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Post</source>
        <translation>पोस्ट</translation>
    </message>
    <message>
        <source>Move a post</source>
        <translation>पोस्ट का समय बदलना</translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation>पोस्ट बदलना</translation>
    </message>
    <message>
        <source>Register a case</source>
        <translation>संदर्भ दर्ज करना</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>अपने पास लेना</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करना</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>अग्रसारित करना</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>लौट आया</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>प्रेषित</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Somebody of the other office has to have said that it accepts {code}.</source>
        <translation>यह तभी हो सकता है जब दूसरे कार्यालय के किसी व्यक्ति ने {code} स्वीकार करने की बात कही हो।</translation>
    </message>
    <message>
        <source>Write who said so, and how.</source>
        <translation>लिखें कि यह किसने और कैसे कहा।</translation>
    </message>
    <message>
        <source>The case needs exactly what is asked of the citizen.</source>
        <translation>यह लिखना आवश्यक है कि नागरिक से ठीक क्या पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>Write the one thing that is missing.</source>
        <translation>वह एक बात लिखें जो जाननी शेष है।</translation>
    </message>
    <message>
        <source>{code} has waited for its citizen as long as a case may: {days} days in all.</source>
        <translation>{code} नागरिक की प्रतीक्षा में अधिकतम समय तक रह चुका है: कुल {days} दिन।</translation>
    </message>
    <message>
        <source>Decide with what is known, or write a reply.</source>
        <translation>उपलब्ध जानकारी पर निर्णय लें, या उत्तर लिखें।</translation>
    </message>
    <message>
        <source>A second time, a nodal officer asks the citizen.</source>
        <translation>दूसरी बार नागरिक से नोडल अधिकारी ही पूछते हैं।</translation>
    </message>
    <message>
        <source>Ask your nodal officer.</source>
        <translation>अपने नोडल अधिकारी से कहें।</translation>
    </message>
    <message>
        <source>The citizen of {code} was asked twice already.</source>
        <translation>{code} के नागरिक से दो बार पूछा जा चुका है।</translation>
    </message>
    <message>
        <source>A closure goes back with a remark.</source>
        <translation>निस्तारण टिप्पणी सहित ही लौटाया जाता है।</translation>
    </message>
    <message>
        <source>Write what is not right with it.</source>
        <translation>लिखें कि इसमें क्या ठीक नहीं है।</translation>
    </message>
    <message>
        <source>There is no other case with the code {pointer}.</source>
        <translation>{pointer} कोड का कोई और संदर्भ नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was sent; the case stays open.</source>
        <translation>कुछ भी नहीं भेजा गया; संदर्भ खुला है।</translation>
    </message>
    <message>
        <source>Write the code of the case in which it is dealt with.</source>
        <translation>उस संदर्भ का कोड लिखें जिसमें इस पर कार्यवाही हो रही है।</translation>
    </message>
    <message>
        <source>An answer of this topic is given by a nodal officer.</source>
        <translation>इस विषय का उत्तर नोडल अधिकारी देते हैं।</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>कुछ भी नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Ask your nodal officer to send it.</source>
        <translation>अपने नोडल अधिकारी से इसे भेजने को कहें।</translation>
    </message>
    <message>
        <source>The citizen of {code} has been asked {asks} times; it takes two.</source>
        <translation>{code} के नागरिक से {asks} बार पूछा गया है; दो बार पूछना आवश्यक है।</translation>
    </message>
    <message>
        <source>Ask the citizen once more, or choose another reason.</source>
        <translation>नागरिक से एक बार और पूछें, या कोई दूसरा कारण चुनें।</translation>
    </message>
    <message>
        <source>The citizen has to be told where to turn.</source>
        <translation>नागरिक को बताना आवश्यक है कि वे कहाँ संपर्क करें।</translation>
    </message>
    <message>
        <source>Write the office, or the code of the other case.</source>
        <translation>कार्यालय का नाम, या दूसरे संदर्भ का कोड लिखें।</translation>
    </message>
    <message>
        <source>The citizen of {code} wrote in time, so the case itself can be reopened.</source>
        <translation>{code} के नागरिक ने समय रहते लिखा, इसलिए यही संदर्भ पुनः खोला जा सकता है।</translation>
    </message>
    <message>
        <source>Reopen the case.</source>
        <translation>संदर्भ पुनः खोलें।</translation>
    </message>
    <message>
        <source>{code} came back {returns} times; now the State cell places it.</source>
        <translation>{code} {returns} बार लौट चुका है; अब इसका कार्यालय राज्य प्रकोष्ठ तय करेगा।</translation>
    </message>
    <message>
        <source>Take it in hand after all, or wait for the State cell.</source>
        <translation>फिर भी अपने पास लें, या राज्य प्रकोष्ठ की प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>The new day is not later than the one that was promised.</source>
        <translation>नई तिथि पहले दी गई आश्वासित तिथि के बाद की नहीं है।</translation>
    </message>
    <message>
        <source>The promised day stays.</source>
        <translation>आश्वासित तिथि वही रहेगी।</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>बाद की तिथि चुनें।</translation>
    </message>
    <message>
        <source>A later day needs a reason.</source>
        <translation>बाद की तिथि के लिए कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>Write why it takes longer.</source>
        <translation>लिखें कि अधिक समय क्यों लगेगा।</translation>
    </message>
    <message>
        <source>{code} was put off once already; a second time is a supervisor&apos;s.</source>
        <translation>{code} की तिथि एक बार बढ़ाई जा चुकी है; दूसरी बार पर्यवेक्षक ही बढ़ा सकते हैं।</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>अपने पर्यवेक्षक से कहें।</translation>
    </message>
    <message>
        <source>No day later than {days} days from the start may be promised.</source>
        <translation>आरंभ से {days} दिन के बाद की तिथि का आश्वासन नहीं दिया जा सकता।</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>पहले की तिथि चुनें।</translation>
    </message>
    <message>
        <source>The promised day of {code} is past, so it cannot be put off.</source>
        <translation>{code} की आश्वासित तिथि बीत चुकी है, इसलिए बढ़ाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>Settle the case; it counts as overdue.</source>
        <translation>संदर्भ निस्तारित करें; इसे समय-सीमा पार गिना जाएगा।</translation>
    </message>
    <message>
        <source>{code} is a master case itself: {children} others go with it.</source>
        <translation>{code} स्वयं मुख्य संदर्भ है: {children} अन्य संदर्भ इसके साथ हैं।</translation>
    </message>
    <message>
        <source>Nothing was merged.</source>
        <translation>कुछ भी मिलाया नहीं गया।</translation>
    </message>
    <message>
        <source>Merge the other way about.</source>
        <translation>इसके उलट, दूसरे को इसमें मिलाएँ।</translation>
    </message>
    <message>
        <source>A case cannot be merged with itself.</source>
        <translation>संदर्भ को उसी में नहीं मिलाया जा सकता।</translation>
    </message>
    <message>
        <source>Choose other cases.</source>
        <translation>दूसरे संदर्भ चुनें।</translation>
    </message>
    <message>
        <source>No case was chosen to be merged.</source>
        <translation>मिलाने के लिए कोई संदर्भ नहीं चुना गया।</translation>
    </message>
    <message>
        <source>Choose the cases of the same cause.</source>
        <translation>एक ही कारण वाले संदर्भ चुनें।</translation>
    </message>
    <message>
        <source>{code} has another topic or district.</source>
        <translation>{code} का विषय या जनपद अलग है।</translation>
    </message>
    <message>
        <source>Correct what the case is about first, if it is the same cause.</source>
        <translation>यदि कारण एक ही है, तो पहले संदर्भ का विवरण सुधारें।</translation>
    </message>
    <message>
        <source>{path} is no picture.</source>
        <translation>{path} चित्र नहीं है।</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, WebP or PDF file.</source>
        <translation>JPEG, PNG, WebP या PDF फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The picture is larger than {most_mb} MB.</source>
        <translation>चित्र {most_mb} MB से बड़ा है।</translation>
    </message>
    <message>
        <source>Choose a smaller picture.</source>
        <translation>छोटा चित्र चुनें।</translation>
    </message>
    <message>
        <source>{path} cannot be read or kept: {reason}.</source>
        <translation>{path} को पढ़ा या सहेजा नहीं जा सका: {reason}।</translation>
    </message>
    <message>
        <source>Look whether the file is there and the disk has room.</source>
        <translation>देखें कि फ़ाइल अपनी जगह है और डिस्क में स्थान है।</translation>
    </message>
    <message>
        <source>{code} did not come back twice, so there is nothing to place.</source>
        <translation>{code} दो बार लौटकर नहीं आया, इसलिए इसका कार्यालय तय करने की आवश्यकता नहीं है।</translation>
    </message>
    <message>
        <source>Its own office forwards it.</source>
        <translation>इसका अपना कार्यालय इसे अग्रसारित करता है।</translation>
    </message>
    <message>
        <source>The citizen of {code} has not written since it was closed.</source>
        <translation>{code} के निस्तारण के बाद नागरिक ने कुछ नहीं लिखा है।</translation>
    </message>
    <message>
        <source>A supervisor can reopen it at any time.</source>
        <translation>पर्यवेक्षक इसे कभी भी पुनः खोल सकते हैं।</translation>
    </message>
    <message>
        <source>The citizen of {code} wrote after the time to object.</source>
        <translation>{code} के नागरिक ने आपत्ति की अवधि के बाद लिखा।</translation>
    </message>
    <message>
        <source>Go on in a new case, or ask a supervisor.</source>
        <translation>नए संदर्भ में जारी रखें, या पर्यवेक्षक से कहें।</translation>
    </message>
    <message>
        <source>The report needs the day on which the citizen was spoken to.</source>
        <translation>आख्या में वह तिथि आवश्यक है जब नागरिक से बात हुई।</translation>
    </message>
    <message>
        <source>Give the day.</source>
        <translation>तिथि दें।</translation>
    </message>
    <message>
        <source>The report needs who spoke to the citizen, or tried to.</source>
        <translation>आख्या में यह आवश्यक है कि नागरिक से किसने बात की, या प्रयास किया।</translation>
    </message>
    <message>
        <source>Write who, and how.</source>
        <translation>लिखें कि किसने और कैसे।</translation>
    </message>
    <message>
        <source>{photo} is neither a picture kept here nor an address on the web.</source>
        <translation>{photo} न तो यहाँ रखा चित्र है, न वेब का पता।</translation>
    </message>
    <message>
        <source>Choose a file, or paste an address.</source>
        <translation>फ़ाइल चुनें, या पता चिपकाएँ।</translation>
    </message>
    <message>
        <source>The report needs a photo, or the reason for none.</source>
        <translation>आख्या में फ़ोटो, या फ़ोटो न होने का कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>Choose a photo, or write why there is none.</source>
        <translation>फ़ोटो चुनें, या लिखें कि फ़ोटो क्यों नहीं है।</translation>
    </message>
    <message>
        <source>The State cell has placed {code} there, so it stays.</source>
        <translation>{code} का कार्यालय राज्य प्रकोष्ठ ने तय किया है, इसलिए यह वहीं रहेगा।</translation>
    </message>
    <message>
        <source>Accept it; tell the State cell if that is wrong.</source>
        <translation>इसे स्वीकार करें; यदि यह ग़लत है तो राज्य प्रकोष्ठ को बताएँ।</translation>
    </message>
    <message>
        <source>The time to return {code} is past.</source>
        <translation>{code} लौटाने का समय बीत चुका है।</translation>
    </message>
    <message>
        <source>Accept it, or ask its sender to recall it.</source>
        <translation>इसे स्वीकार करें, या भेजने वाले से वापस बुलाने को कहें।</translation>
    </message>
    <message>
        <source>Taking a case out needs a reason.</source>
        <translation>संदर्भ अलग करने के लिए कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>Write what is different about it.</source>
        <translation>लिखें कि इसमें क्या अलग है।</translation>
    </message>
    <message>
        <source>A key of the account is missing.</source>
        <translation>खाते की एक कुंजी नहीं दी गई है।</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>कुछ भी सहेजा नहीं गया।</translation>
    </message>
    <message>
        <source>Fill in all four keys.</source>
        <translation>चारों कुंजियाँ भरें।</translation>
    </message>
    <message>
        <source>@{username} has no keys on this computer.</source>
        <translation>इस कंप्यूटर पर @{username} की कुंजियाँ नहीं हैं।</translation>
    </message>
    <message>
        <source>Connect the account under Settings, Accounts.</source>
        <translation>सेटिंग के “X पर खाते” में खाता कनेक्ट करें।</translation>
    </message>
    <message>
        <source>@{username} is not connected on this computer.</source>
        <translation>@{username} इस कंप्यूटर पर कनेक्ट नहीं है।</translation>
    </message>
    <message>
        <source>Connect it under Settings, Accounts.</source>
        <translation>इसे सेटिंग के “X पर खाते” में कनेक्ट करें।</translation>
    </message>
    <message>
        <source>That account belongs to another office.</source>
        <translation>वह खाता किसी और कार्यालय का है।</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>कुछ भी बदला नहीं गया।</translation>
    </message>
    <message>
        <source>Choose an account of your own office.</source>
        <translation>अपने कार्यालय का खाता चुनें।</translation>
    </message>
    <message>
        <source>These keys belong to @{found}, not to @{username}.</source>
        <translation>ये कुंजियाँ @{found} की हैं, @{username} की नहीं।</translation>
    </message>
    <message>
        <source>The keys were not kept.</source>
        <translation>कुंजियाँ सहेजी नहीं गईं।</translation>
    </message>
    <message>
        <source>Sign in as @{username} and copy its keys.</source>
        <translation>@{username} से साइन इन करें और उसकी कुंजियाँ कॉपी करें।</translation>
    </message>
    <message>
        <source>@{username} has to be connected again.</source>
        <translation>@{username} को फिर से कनेक्ट करना होगा।</translation>
    </message>
    <message>
        <source>This account is already in the register.</source>
        <translation>यह खाता पंजिका में पहले से है।</translation>
    </message>
    <message>
        <source>Choose it in the list of accounts.</source>
        <translation>इसे खातों की सूची से चुनें।</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>ऐसा कोई खाता अब नहीं है।</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>दूसरा खाता चुनें।</translation>
    </message>
    <message>
        <source>That is not a name X could have: up to 15 letters, digits and underscores.</source>
        <translation>X पर ऐसा नाम नहीं हो सकता: अधिकतम 15 अक्षर, अंक और अंडरस्कोर।</translation>
    </message>
    <message>
        <source>Write the name as on X, without @.</source>
        <translation>नाम वैसे ही लिखें जैसे X पर है, @ के बिना।</translation>
    </message>
    <message>
        <source>Nothing in this post rang.</source>
        <translation>इस पोस्ट पर कोई आपात चेतावनी नहीं बजी थी।</translation>
    </message>
    <message>
        <source>Your role may not settle an alarm.</source>
        <translation>आपकी भूमिका में आपात चेतावनी पर निर्णय लेने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>आपात चेतावनी जारी है।</translation>
    </message>
    <message>
        <source>Call an officer who works on cases.</source>
        <translation>संदर्भों पर काम करने वाले किसी अधिकारी को बुलाएँ।</translation>
    </message>
    <message>
        <source>A call cannot have been later than now.</source>
        <translation>फ़ोन पर हुई बात का समय अभी के बाद का नहीं हो सकता।</translation>
    </message>
    <message>
        <source>Give the time at which you spoke.</source>
        <translation>जिस समय बात हुई, वह समय लिखें।</translation>
    </message>
    <message>
        <source>{code} was sent there only after that call.</source>
        <translation>{code} को उस बातचीत के बाद ही वहाँ भेजा गया था।</translation>
    </message>
    <message>
        <source>The note needs who said it.</source>
        <translation>टिप्पणी में लिखना आवश्यक है कि बात किसने कही।</translation>
    </message>
    <message>
        <source>Write the person&apos;s name and post.</source>
        <translation>उस व्यक्ति का नाम और पदनाम लिखें।</translation>
    </message>
    <message>
        <source>The closing answer of {code} is on its way.</source>
        <translation>{code} का निस्तारण उत्तर भेजा जा रहा है।</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it first.</source>
        <translation>उसके जाने की प्रतीक्षा करें, या पहले उसे रद्द करें।</translation>
    </message>
    <message>
        <source>{holder} has {code} in hand.</source>
        <translation>{code} इस समय {holder} के पास है।</translation>
    </message>
    <message>
        <source>Ask that officer to release the case.</source>
        <translation>उन अधिकारी से संदर्भ मुक्त करने को कहें।</translation>
    </message>
    <message>
        <source>This cannot be done with {code} as it stands now.</source>
        <translation>{code} की वर्तमान स्थिति में यह नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Look at where the case stands; the buttons show what can be done.</source>
        <translation>संदर्भ की स्थिति देखें; जो किया जा सकता है, उसके बटन वहीं हैं।</translation>
    </message>
    <message>
        <source>{code} lies with another office, so this is theirs to do.</source>
        <translation>{code} दूसरे कार्यालय के पास है, इसलिए यह काम उसी का है।</translation>
    </message>
    <message>
        <source>Leave a note, or ask that office.</source>
        <translation>टिप्पणी लिखें, या उस कार्यालय से कहें।</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>आपकी भूमिका में इसकी अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask an officer of your office who may.</source>
        <translation>अपने कार्यालय के किसी ऐसे अधिकारी से कहें, जिन्हें अनुमति है।</translation>
    </message>
    <message>
        <source>A case needs a summary in your own words.</source>
        <translation>संदर्भ के लिए आपके अपने शब्दों में सारांश आवश्यक है।</translation>
    </message>
    <message>
        <source>Nothing was registered.</source>
        <translation>कुछ भी दर्ज नहीं किया गया।</translation>
    </message>
    <message>
        <source>Write in a few words what the citizen asks for.</source>
        <translation>नागरिक क्या चाहते हैं, संक्षेप में लिखें।</translation>
    </message>
    <message>
        <source>A case needs a topic.</source>
        <translation>संदर्भ के लिए विषय आवश्यक है।</translation>
    </message>
    <message>
        <source>Choose what the complaint is about.</source>
        <translation>शिकायत किस बारे में है, चुनें।</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>ऐसा कोई संदर्भ नहीं है।</translation>
    </message>
    <message>
        <source>Check the code, or search for its last five digits.</source>
        <translation>कोड जाँचें, या उसके अंतिम पाँच अंकों से खोजें।</translation>
    </message>
    <message>
        <source>The answer is not published yet, so the case stays open.</source>
        <translation>उत्तर अभी प्रकाशित नहीं हुआ है, इसलिए संदर्भ अभी खुला है।</translation>
    </message>
    <message>
        <source>The case closes by itself as soon as X shows the answer.</source>
        <translation>X पर उत्तर दिखते ही संदर्भ अपने आप निस्तारित हो जाएगा।</translation>
    </message>
    <message>
        <source>{code} has no report yet of what was done.</source>
        <translation>{code} में अभी यह आख्या नहीं है कि क्या किया गया।</translation>
    </message>
    <message>
        <source>Ask the working office for its report first.</source>
        <translation>पहले कार्यकारी कार्यालय से आख्या माँगें।</translation>
    </message>
    <message>
        <source>The last digit of {written} does not fit: a digit is wrong.</source>
        <translation>{written} का अंतिम अंक मेल नहीं खाता: कोई अंक ग़लत है।</translation>
    </message>
    <message>
        <source>Compare the code with the citizen&apos;s post.</source>
        <translation>कोड को नागरिक की पोस्ट से मिलाकर देखें।</translation>
    </message>
    <message>
        <source>No complaint code can be read in {written}.</source>
        <translation>{written} में कोई शिकायत कोड नहीं पढ़ा जा सका।</translation>
    </message>
    <message>
        <source>A code looks like UPX-142-10427-9.</source>
        <translation>कोड UPX-142-10427-9 जैसा होता है।</translation>
    </message>
    <message>
        <source>Part {part} of this thread is on X already.</source>
        <translation>इस शृंखला का भाग {part} पहले से X पर है।</translation>
    </message>
    <message>
        <source>Your words are still here.</source>
        <translation>आपका लिखा यहीं है।</translation>
    </message>
    <message>
        <source>Leave that part as it is and change only the parts after it.</source>
        <translation>उस भाग को वैसा ही रहने दें, केवल उसके बाद के भाग बदलें।</translation>
    </message>
    <message>
        <source>It is not certain yet that these words did not go out.</source>
        <translation>अभी निश्चित नहीं है कि यह पाठ X पर नहीं गया।</translation>
    </message>
    <message>
        <source>The program reads our own posts twice first; try again after that.</source>
        <translation>प्रोग्राम पहले हमारी अपनी पोस्टें दो बार पढ़ता है; उसके बाद फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>These words are no longer waiting.</source>
        <translation>यह पाठ अब प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>Look at what became of them.</source>
        <translation>देखें कि उसका क्या हुआ।</translation>
    </message>
    <message>
        <source>These words belong to another office.</source>
        <translation>यह पाठ दूसरे कार्यालय का है।</translation>
    </message>
    <message>
        <source>These words belong to a scheduled post.</source>
        <translation>यह पाठ एक निर्धारित पोस्ट का है।</translation>
    </message>
    <message>
        <source>Change or withdraw the post in the calendar.</source>
        <translation>पोस्ट को कैलेंडर में बदलें या वापस लें।</translation>
    </message>
    <message>
        <source>There are no such words any more.</source>
        <translation>यह पाठ अब उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>Look in the case or the calendar.</source>
        <translation>संदर्भ या कैलेंडर में देखें।</translation>
    </message>
    <message>
        <source>A post needs words.</source>
        <translation>पोस्ट में कुछ लिखा होना चाहिए।</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>कुछ लिखें।</translation>
    </message>
    <message>
        <source>The post was not sent at its time, because this computer was off or busy then.</source>
        <translation>पोस्ट अपने समय पर नहीं भेजी गई, क्योंकि उस समय यह कंप्यूटर बंद या व्यस्त था।</translation>
    </message>
    <message>
        <source>It is kept and was not sent late.</source>
        <translation>पोस्ट सुरक्षित है; देर से नहीं भेजी गई।</translation>
    </message>
    <message>
        <source>Choose a new time, or withdraw it.</source>
        <translation>नया समय चुनें, या पोस्ट वापस लें।</translation>
    </message>
    <message>
        <source>The words ask for a private number in public.</source>
        <translation>इस पाठ में सबके सामने निजी नंबर माँगा गया है।</translation>
    </message>
    <message>
        <source>They were not sent.</source>
        <translation>यह पाठ नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Ask for it by direct message (DM).</source>
        <translation>नंबर सीधे संदेश (DM) से माँगें।</translation>
    </message>
    <message>
        <source>A private number stands in the words.</source>
        <translation>पाठ में एक निजी नंबर है।</translation>
    </message>
    <message>
        <source>Leave it out, unless it is the office&apos;s own.</source>
        <translation>नंबर हटा दें; यदि वह कार्यालय का अपना है, तो रहने दें।</translation>
    </message>
    <message>
        <source>The post quoted words that the citizen has taken back on X since.</source>
        <translation>पोस्ट में नागरिक के ऐसे शब्द उद्धृत थे, जिन्हें नागरिक अब X से हटा चुके हैं।</translation>
    </message>
    <message>
        <source>The quotation was struck out; your own words stay.</source>
        <translation>उद्धरण काट दिया गया; आपके अपने शब्द वैसे ही हैं।</translation>
    </message>
    <message>
        <source>Read it again, then choose a time, or withdraw it.</source>
        <translation>पोस्ट फिर से पढ़ें, फिर समय चुनें, या पोस्ट वापस लें।</translation>
    </message>
    <message>
        <source>This cannot be done with the post as it stands now.</source>
        <translation>पोस्ट की वर्तमान स्थिति में यह नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Look at what became of it in the calendar.</source>
        <translation>कैलेंडर में देखें कि उसका क्या हुआ।</translation>
    </message>
    <message>
        <source>This post belongs to another office.</source>
        <translation>यह पोस्ट दूसरे कार्यालय की है।</translation>
    </message>
    <message>
        <source>The post is {over} too long for X.</source>
        <translation>पोस्ट X की सीमा से {over} अक्षर अधिक लंबी है।</translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation>आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>A place is still to be filled in: {names}.</source>
        <translation>अभी भरना शेष है: {names}।</translation>
    </message>
    <message>
        <source>Write what belongs there, or take it out.</source>
        <translation>वहाँ जो आना चाहिए वह लिखें, या उसे हटा दें।</translation>
    </message>
    <message>
        <source>There are {count} $-signs with a name, and X takes {most} in a post.</source>
        <translation>$ चिह्न वाले नाम {count} हैं; X एक पोस्ट में {most} ही लेता है।</translation>
    </message>
    <message>
        <source>Leave the others out, or write the names without $.</source>
        <translation>बाकी नाम हटा दें, या उन्हें $ के बिना लिखें।</translation>
    </message>
    <message>
        <source>X would not make a link of this: {link}</source>
        <translation>X इसे लिंक नहीं बनाएगा: {link}</translation>
    </message>
    <message>
        <source>Copy the whole address again from the browser.</source>
        <translation>ब्राउज़र से पूरा लिंक फिर से कॉपी करें।</translation>
    </message>
    <message>
        <source>Nobody outside the office can open this: {link}</source>
        <translation>कार्यालय के बाहर कोई इसे नहीं खोल सकता: {link}</translation>
    </message>
    <message>
        <source>Give an address of the public web site.</source>
        <translation>सार्वजनिक वेबसाइट का लिंक दें।</translation>
    </message>
    <message>
        <source>The words hold a hidden mark that X does not take.</source>
        <translation>पाठ में एक छिपा चिह्न है, जिसे X नहीं लेता।</translation>
    </message>
    <message>
        <source>Type the last words again instead of pasting them.</source>
        <translation>अंतिम शब्द चिपकाने के बजाय फिर से टाइप करें।</translation>
    </message>
    <message>
        <source>@{username} says exactly this already ({at}).</source>
        <translation>@{username} पर ठीक यही पाठ पहले से है ({at})।</translation>
    </message>
    <message>
        <source>X takes the same words once only. Say what is new, or name your district or work.</source>
        <translation>X एक ही पाठ एक बार ही लेता है। नई बात लिखें, या अपने जनपद या कार्य का नाम दें।</translation>
    </message>
    <message>
        <source>@{username} says nearly this already ({at}): {percent} % alike.</source>
        <translation>@{username} पर लगभग यही पाठ पहले से है ({at}): {percent} % समान।</translation>
    </message>
    <message>
        <source>X may lock accounts that say the same. Put it in your own words, or repost theirs.</source>
        <translation>एक जैसी पोस्ट करने वाले खातों को X लॉक कर सकता है। अपने शब्दों में लिखें, या उनकी पोस्ट रीपोस्ट करें।</translation>
    </message>
    <message>
        <source>Another post of this account stands at {at}: {text}</source>
        <translation>इस खाते की एक और पोस्ट का समय {at} है: {text}</translation>
    </message>
    <message>
        <source>Choose another minute, so that both are read.</source>
        <translation>दूसरा मिनट चुनें, ताकि दोनों पढ़ी जाएँ।</translation>
    </message>
    <message>
        <source>This account may post {most} times in 15 minutes and {most_a_day} times a day.</source>
        <translation>यह खाता 15 मिनट में {most} बार और दिन में {most_a_day} बार तक पोस्ट कर सकता है।</translation>
    </message>
    <message>
        <source>The next free time is {free_at}.</source>
        <translation>अगला ख़ाली समय {free_at} है।</translation>
    </message>
    <message>
        <source>A thread of {count} posts is too long; {most} are the most.</source>
        <translation>{count} पोस्ट की शृंखला बहुत लंबी है; अधिकतम {most} हो सकती हैं।</translation>
    </message>
    <message>
        <source>Shorten it, or put the whole text on the web site.</source>
        <translation>शृंखला छोटी करें, या पूरा पाठ वेबसाइट पर दें।</translation>
    </message>
    <message>
        <source>Two posts of the thread say the same.</source>
        <translation>शृंखला की दो पोस्टों में एक ही पाठ है।</translation>
    </message>
    <message>
        <source>Change one of them: X takes the same words once only.</source>
        <translation>उनमें से एक बदलें: X एक ही पाठ एक बार ही लेता है।</translation>
    </message>
    <message>
        <source>This is no picture, or a damaged one.</source>
        <translation>यह चित्र नहीं है, या ख़राब है।</translation>
    </message>
    <message>
        <source>It was not added; all else stays.</source>
        <translation>चित्र नहीं जोड़ा गया; बाकी सब वैसा ही है।</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, GIF or WebP picture.</source>
        <translation>JPEG, PNG, GIF या WebP चित्र चुनें।</translation>
    </message>
    <message>
        <source>{name} is no picture, or a damaged one.</source>
        <translation>{name} चित्र नहीं है, या ख़राब है।</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, GIF or WebP file.</source>
        <translation>JPEG, PNG, GIF या WebP फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>A post takes {most} pictures and not more.</source>
        <translation>एक पोस्ट में अधिकतम {most} चित्र आ सकते हैं।</translation>
    </message>
    <message>
        <source>The pictures that are there stay.</source>
        <translation>जो चित्र पहले से हैं, वे बने हुए हैं।</translation>
    </message>
    <message>
        <source>Take one away first.</source>
        <translation>पहले एक चित्र हटाएँ।</translation>
    </message>
    <message>
        <source>It was not added.</source>
        <translation>चित्र नहीं जोड़ा गया।</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>छोटा चित्र चुनें।</translation>
    </message>
    <message>
        <source>The description of picture {place} is too long.</source>
        <translation>चित्र {place} का वर्णन बहुत लंबा है।</translation>
    </message>
    <message>
        <source>Say in {most} letters or fewer what is to be seen.</source>
        <translation>चित्र में क्या दिखता है, अधिकतम {most} अक्षरों में लिखें।</translation>
    </message>
    <message>
        <source>Picture {place} has no description.</source>
        <translation>चित्र {place} का वर्णन नहीं है।</translation>
    </message>
    <message>
        <source>Say what is to be seen, for those who cannot see it.</source>
        <translation>चित्र में क्या है, उनके लिए लिखें जो उसे देख नहीं सकते।</translation>
    </message>
    <message>
        <source>This file would unpack to a picture of monstrous size.</source>
        <translation>इस फ़ाइल का चित्र खुलने पर असाधारण रूप से बड़ा होगा।</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>फ़ाइल नहीं खोली गई।</translation>
    </message>
    <message>
        <source>Choose another picture; tell whoever sent you this one.</source>
        <translation>दूसरा चित्र चुनें; जिन्होंने यह भेजा है, उन्हें बता दें।</translation>
    </message>
    <message>
        <source>A picture of this post is not on this computer any more.</source>
        <translation>इस पोस्ट का एक चित्र अब इस कंप्यूटर पर नहीं है।</translation>
    </message>
    <message>
        <source>Take it away and add it again.</source>
        <translation>उसे हटाकर फिर से जोड़ें।</translation>
    </message>
    <message>
        <source>The part of the program that works on pictures is missing.</source>
        <translation>प्रोग्राम का चित्रों वाला भाग नहीं मिला।</translation>
    </message>
    <message>
        <source>The picture was not added; words go all the same.</source>
        <translation>चित्र नहीं जोड़ा गया; पाठ फिर भी भेजा जा सकता है।</translation>
    </message>
    <message>
        <source>Install the program anew.</source>
        <translation>प्रोग्राम दोबारा इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>The post speaks as a person: {words}</source>
        <translation>पोस्ट व्यक्तिगत स्वर में है: {words}</translation>
    </message>
    <message>
        <source>An office&apos;s post tells of the work.</source>
        <translation>कार्यालय की पोस्ट में काम की बात होती है।</translation>
    </message>
    <message>
        <source>The post praises a person: “{words}”.</source>
        <translation>पोस्ट में व्यक्ति की प्रशंसा है: “{words}”।</translation>
    </message>
    <message>
        <source>Say what was done, and for whom.</source>
        <translation>लिखें कि क्या काम हुआ, और किसके लिए।</translation>
    </message>
    <message>
        <source>A claim without its source: “{words}”.</source>
        <translation>बिना स्रोत का दावा: “{words}”।</translation>
    </message>
    <message>
        <source>Name the source, or give the figure instead.</source>
        <translation>स्रोत बताएँ, या इसके बजाय आँकड़ा दें।</translation>
    </message>
    <message>
        <source>A party&apos;s name or sign stands in the post: “{words}”.</source>
        <translation>पोस्ट में किसी दल का नाम या चिह्न है: “{words}”।</translation>
    </message>
    <message>
        <source>An office&apos;s post names none.</source>
        <translation>कार्यालय की पोस्ट में किसी दल का नाम नहीं होता।</translation>
    </message>
    <message>
        <source>The office&apos;s own list of words of praise cannot be read.</source>
        <translation>प्रशंसा के शब्दों की कार्यालय की अपनी सूची पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>Posts go all the same.</source>
        <translation>पोस्टें फिर भी भेजी जाती हैं।</translation>
    </message>
    <message>
        <source>Mend the file office_praise_words.csv in the data folder.</source>
        <translation>डेटा फ़ोल्डर की फ़ाइल office_praise_words.csv ठीक करें।</translation>
    </message>
    <message>
        <source>Shorten it; what is too much is underlined.</source>
        <translation>इसे छोटा करें; जितना अधिक है, वह रेखांकित है।</translation>
    </message>
    <message>
        <source>There is no such post any more.</source>
        <translation>यह पोस्ट अब उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>Look in the calendar.</source>
        <translation>कैलेंडर में देखें।</translation>
    </message>
    <message>
        <source>A forward needs a reason.</source>
        <translation>अग्रसारित करने का कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>The case stays where it is.</source>
        <translation>संदर्भ जहाँ था, वहीं है।</translation>
    </message>
    <message>
        <source>Write why it is theirs, in a few words.</source>
        <translation>संक्षेप में लिखें कि यह उनका काम क्यों है।</translation>
    </message>
    <message>
        <source>{office} has the case already.</source>
        <translation>संदर्भ पहले से {office} के पास है।</translation>
    </message>
    <message>
        <source>Choose another office.</source>
        <translation>दूसरा कार्यालय चुनें।</translation>
    </message>
    <message>
        <source>Training and live offices do not exchange cases: {office}.</source>
        <translation>प्रशिक्षण और वास्तविक कार्यालय एक-दूसरे को संदर्भ नहीं भेजते: {office}।</translation>
    </message>
    <message>
        <source>Choose an office of the same kind.</source>
        <translation>उसी प्रकार का कार्यालय चुनें।</translation>
    </message>
    <message>
        <source>{code} was sent to no office, so there is no letter.</source>
        <translation>{code} को किसी कार्यालय में नहीं भेजा गया, इसलिए कोई पत्र नहीं है।</translation>
    </message>
    <message>
        <source>Forward the case first.</source>
        <translation>पहले संदर्भ अग्रसारित करें।</translation>
    </message>
    <message>
        <source>The office that has {code} works with this program.</source>
        <translation>जिस कार्यालय के पास {code} है, वह इसी प्रोग्राम पर काम करता है।</translation>
    </message>
    <message>
        <source>It accepts, returns and reports for itself.</source>
        <translation>स्वीकार करना, लौटाना और आख्या देना वह स्वयं करता है।</translation>
    </message>
    <message>
        <source>The answers to {one} and {other} are nearly the same words; X does not allow that.</source>
        <translation>{one} और {other} के उत्तर लगभग एक जैसे हैं; X इसकी अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>Word one of them differently.</source>
        <translation>उनमें से एक को दूसरे शब्दों में लिखें।</translation>
    </message>
    <message>
        <source>{code} has no merged case that waits for an answer.</source>
        <translation>{code} में मिला हुआ कोई संदर्भ उत्तर की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>Every wording would be too much like another answer.</source>
        <translation>इस उत्तर का हर रूप किसी दूसरे उत्तर जैसा हो जाता।</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>इसे शामिल नहीं किया गया।</translation>
    </message>
    <message>
        <source>Write this one yourself.</source>
        <translation>यह उत्तर स्वयं लिखें।</translation>
    </message>
    <message>
        <source>No answer is chosen.</source>
        <translation>कोई उत्तर नहीं चुना गया है।</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>कम से कम एक चुनें।</translation>
    </message>
    <message>
        <source>{code} no longer belongs to {master}.</source>
        <translation>{code} अब {master} में मिला हुआ नहीं है।</translation>
    </message>
    <message>
        <source>Answer it on its own page.</source>
        <translation>इसका उत्तर इसके अपने पृष्ठ से दें।</translation>
    </message>
    <message>
        <source>No wording of this answer fits into a post.</source>
        <translation>इस उत्तर का कोई भी रूप एक पोस्ट में नहीं समाता।</translation>
    </message>
    <message>
        <source>Shorten the sentence that all are told.</source>
        <translation>सबको भेजा जाने वाला वाक्य छोटा करें।</translation>
    </message>
    <message>
        <source>That is not a reason an officer may give.</source>
        <translation>अधिकारी यह कारण नहीं चुन सकते।</translation>
    </message>
    <message>
        <source>Choose another reason.</source>
        <translation>दूसरा कारण चुनें।</translation>
    </message>
    <message>
        <source>The name of the citizen is missing.</source>
        <translation>नागरिक का नाम नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>कुछ भी जोड़ा नहीं गया।</translation>
    </message>
    <message>
        <source>This mention has been decided already.</source>
        <translation>इस उल्लेख पर निर्णय हो चुका है।</translation>
    </message>
    <message>
        <source>Look at what became of it.</source>
        <translation>देखें कि उसका क्या हुआ।</translation>
    </message>
    <message>
        <source>The text of the post is missing.</source>
        <translation>पोस्ट का पाठ नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>Paste the text of the post.</source>
        <translation>पोस्ट का पाठ चिपकाएँ।</translation>
    </message>
    <message>
        <source>This post is in the inbox already.</source>
        <translation>यह पोस्ट पहले से आगत में है।</translation>
    </message>
    <message>
        <source>Nothing was taken in twice.</source>
        <translation>कुछ भी दोबारा नहीं जोड़ा गया।</translation>
    </message>
    <message>
        <source>Search for it in the inbox.</source>
        <translation>उसे आगत में खोजें।</translation>
    </message>
    <message>
        <source>This mention was not put aside.</source>
        <translation>यह उल्लेख अलग नहीं रखा गया था।</translation>
    </message>
    <message>
        <source>This mention did not join a case that it could leave.</source>
        <translation>यह उल्लेख किसी ऐसे संदर्भ में नहीं मिलाया गया था, जिससे इसे अलग किया जा सके।</translation>
    </message>
    <message>
        <source>This mention belongs to another office.</source>
        <translation>यह उल्लेख दूसरे कार्यालय का है।</translation>
    </message>
    <message>
        <source>There is no such mention.</source>
        <translation>ऐसा कोई उल्लेख नहीं है।</translation>
    </message>
    <message>
        <source>The end of a case is always told to the citizen.</source>
        <translation>संदर्भ के निस्तारण की सूचना नागरिक को हमेशा दी जाती है।</translation>
    </message>
    <message>
        <source>Send the closing answer.</source>
        <translation>निस्तारण उत्तर भेजें।</translation>
    </message>
    <message>
        <source>The citizen has been told everything that happened.</source>
        <translation>जो भी हुआ, नागरिक को सब बताया जा चुका है।</translation>
    </message>
    <message>
        <source>The citizen has been told of this already.</source>
        <translation>नागरिक को यह पहले ही बताया जा चुका है।</translation>
    </message>
    <message>
        <source>Send it as a plain reply if it says something new.</source>
        <translation>यदि इसमें कुछ नया है, तो इसे साधारण उत्तर के रूप में भेजें।</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>टिप्पणी में कुछ लिखा होना चाहिए।</translation>
    </message>
    <message>
        <source>Sending a report back needs a reason.</source>
        <translation>आख्या लौटाने का कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>The report stays as it is.</source>
        <translation>आख्या जैसी थी, वैसी ही है।</translation>
    </message>
    <message>
        <source>Write what is missing in it.</source>
        <translation>लिखें कि उसमें क्या कमी है।</translation>
    </message>
    <message>
        <source>An office needs a name.</source>
        <translation>कार्यालय का नाम आवश्यक है।</translation>
    </message>
    <message>
        <source>Write its name in English and in Hindi.</source>
        <translation>उसका नाम अंग्रेज़ी और हिन्दी में लिखें।</translation>
    </message>
    <message>
        <source>{number} cannot be an office&apos;s number.</source>
        <translation>{number} कार्यालय संख्या नहीं हो सकती।</translation>
    </message>
    <message>
        <source>Numbers run from 101 to 899; 900 to 999 are training offices.</source>
        <translation>संख्याएँ 101 से 899 तक होती हैं; 900 से 999 प्रशिक्षण कार्यालयों की हैं।</translation>
    </message>
    <message>
        <source>An office keeps its number for ever: it stands in its codes.</source>
        <translation>कार्यालय संख्या कभी नहीं बदलती: वह उसके कोडों में है।</translation>
    </message>
    <message>
        <source>The number is unchanged.</source>
        <translation>संख्या नहीं बदली गई।</translation>
    </message>
    <message>
        <source>Another office has this number.</source>
        <translation>यह संख्या दूसरे कार्यालय की है।</translation>
    </message>
    <message>
        <source>Choose a free number.</source>
        <translation>कोई ख़ाली संख्या चुनें।</translation>
    </message>
    <message>
        <source>There is no such office.</source>
        <translation>ऐसा कोई कार्यालय नहीं है।</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>सूची में से चुनें।</translation>
    </message>
    <message>
        <source>An officer needs a name.</source>
        <translation>अधिकारी का नाम आवश्यक है।</translation>
    </message>
    <message>
        <source>Write the officer&apos;s name.</source>
        <translation>अधिकारी का नाम लिखें।</translation>
    </message>
    <message>
        <source>At the State&apos;s database the login says who acts.</source>
        <translation>राज्य के डेटाबेस में काम करने वाले की पहचान लॉगिन से होती है।</translation>
    </message>
    <message>
        <source>Each officer has a login of his own.</source>
        <translation>हर अधिकारी का अपना लॉगिन होता है।</translation>
    </message>
    <message>
        <source>There is no such officer.</source>
        <translation>ऐसे कोई अधिकारी नहीं हैं।</translation>
    </message>
    <message>
        <source>A file that ends in {ending} is not written here.</source>
        <translation>यहाँ {ending} फ़ाइल नहीं लिखी जाती।</translation>
    </message>
    <message>
        <source>Choose one of these endings: {endings}.</source>
        <translation>इनमें से कोई फ़ाइल-प्रकार चुनें: {endings}।</translation>
    </message>
    <message>
        <source>Office {office} is a training office; it cannot speak on the real X.</source>
        <translation>कार्यालय {office} प्रशिक्षण कार्यालय है; यह वास्तविक X पर कुछ नहीं भेज सकता।</translation>
    </message>
    <message>
        <source>Practise in practice mode.</source>
        <translation>अभ्यास मोड में अभ्यास करें।</translation>
    </message>
    <message>
        <source>The practice day cannot be read: {path}.</source>
        <translation>अभ्यास-दिवस पढ़ा नहीं जा सका: {path}।</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>कुछ भी शुरू नहीं किया गया।</translation>
    </message>
    <message>
        <source>Choose another day, or mend the file: {detail}</source>
        <translation>दूसरा अभ्यास-दिवस चुनें, या फ़ाइल ठीक करें: {detail}</translation>
    </message>
    <message>
        <source>This is for practice mode only.</source>
        <translation>यह केवल अभ्यास मोड में हो सकता है।</translation>
    </message>
    <message>
        <source>Start the program in practice mode.</source>
        <translation>प्रोग्राम को अभ्यास मोड में शुरू करें।</translation>
    </message>
    <message>
        <source>The port for the pretend X is taken: {port}.</source>
        <translation>अभ्यास वाले X का पोर्ट पहले से काम में है: {port}।</translation>
    </message>
    <message>
        <source>Choose another port, or none.</source>
        <translation>दूसरा पोर्ट चुनें, या पोर्ट न दें।</translation>
    </message>
    <message>
        <source>{profile} cannot be the name of a profile.</source>
        <translation>{profile} प्रोफ़ाइल का नाम नहीं हो सकता।</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>कुछ भी नहीं खोला गया।</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens.</source>
        <translation>अंग्रेज़ी के छोटे अक्षर, अंक और हाइफ़न लिखें।</translation>
    </message>
    <message>
        <source>The program is running already for this profile.</source>
        <translation>इस प्रोफ़ाइल पर प्रोग्राम पहले से चल रहा है।</translation>
    </message>
    <message>
        <source>Nothing was opened twice.</source>
        <translation>कुछ भी दोबारा नहीं खोला गया।</translation>
    </message>
    <message>
        <source>Look for its window, or end it first.</source>
        <translation>उसकी खुली विंडो देखें, या पहले उसे बंद करें।</translation>
    </message>
    <message>
        <source>Reopening needs a reason.</source>
        <translation>पुनः खोलने का कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>The case stays closed.</source>
        <translation>संदर्भ निस्तारित ही रहेगा।</translation>
    </message>
    <message>
        <source>Write what the citizen says is not done.</source>
        <translation>लिखें कि नागरिक के अनुसार कौन-सा काम नहीं हुआ।</translation>
    </message>
    <message>
        <source>An answer needs words.</source>
        <translation>उत्तर में कुछ लिखा होना चाहिए।</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>उत्तर लिखें।</translation>
    </message>
    <message>
        <source>The code {code} is missing in the answer.</source>
        <translation>उत्तर में कोड {code} नहीं है।</translation>
    </message>
    <message>
        <source>What you wrote is kept. Nothing was sent.</source>
        <translation>आपका लिखा सुरक्षित है। कुछ भी नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>The view has no name.</source>
        <translation>सहेजी सूची का नाम नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>कुछ भी सहेजा नहीं गया।</translation>
    </message>
    <message>
        <source>Give it a name by which you know it.</source>
        <translation>ऐसा नाम दें, जिससे आप इसे पहचान सकें।</translation>
    </message>
    <message>
        <source>There is a saved view named “{name}” already.</source>
        <translation>“{name}” नाम की सहेजी सूची पहले से है।</translation>
    </message>
    <message>
        <source>Choose another name, or delete the other view.</source>
        <translation>दूसरा नाम चुनें, या वह सूची हटाएँ।</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>नाम बहुत लंबा है।</translation>
    </message>
    <message>
        <source>Use {most} letters or fewer.</source>
        <translation>अधिकतम {most} अक्षर लिखें।</translation>
    </message>
    <message>
        <source>There are {most} saved views already.</source>
        <translation>{most} सहेजी सूचियाँ पहले से हैं।</translation>
    </message>
    <message>
        <source>Delete one that is no longer used.</source>
        <translation>जो अब काम में नहीं आती, उसे हटाएँ।</translation>
    </message>
    <message>
        <source>There is no saved view named “{name}” any more.</source>
        <translation>“{name}” नाम की सहेजी सूची अब नहीं है।</translation>
    </message>
    <message>
        <source>Choose one from the list of views.</source>
        <translation>सहेजी सूचियों में से एक चुनें।</translation>
    </message>
    <message>
        <source>The office database has that wish already.</source>
        <translation>यह अनुरोध कार्यालय डेटाबेस में पहुँच चुका है।</translation>
    </message>
    <message>
        <source>It stays done.</source>
        <translation>जो हो गया, वह बना रहेगा।</translation>
    </message>
    <message>
        <source>Take it back where it was done: in the case or the calendar.</source>
        <translation>जहाँ वह किया गया था, वहीं से वापस लें: संदर्भ में या कैलेंडर में।</translation>
    </message>
    <message>
        <source>Only a wish that was refused can be wished again.</source>
        <translation>केवल अस्वीकृत अनुरोध दोबारा किया जा सकता है।</translation>
    </message>
    <message>
        <source>What waits is delivered by itself.</source>
        <translation>जो प्रतीक्षा में है, वह अपने आप प्रेषित हो जाएगा।</translation>
    </message>
    <message>
        <source>{name}, who wished it, does not work in the office any more.</source>
        <translation>अनुरोध {name} का था, जो अब इस कार्यालय में कार्यरत नहीं हैं।</translation>
    </message>
    <message>
        <source>Nothing was changed; the words are kept here.</source>
        <translation>कुछ भी बदला नहीं गया; पाठ यहाँ सुरक्षित है।</translation>
    </message>
    <message>
        <source>Somebody else may wish it anew.</source>
        <translation>कोई दूसरे अधिकारी यह अनुरोध नए सिरे से कर सकते हैं।</translation>
    </message>
    <message>
        <source>This wish cannot be read on this computer.</source>
        <translation>यह अनुरोध इस कंप्यूटर पर पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>It was not delivered; what is left of it is kept here.</source>
        <translation>यह प्रेषित नहीं हुआ; जो बचा है, वह यहाँ सुरक्षित है।</translation>
    </message>
    <message>
        <source>Wish it anew, then take this one out.</source>
        <translation>अनुरोध नए सिरे से करें, फिर इसे हटाएँ।</translation>
    </message>
    <message>
        <source>There is no such wish at this desk any more.</source>
        <translation>यह अनुरोध अब इस पटल पर नहीं है।</translation>
    </message>
    <message>
        <source>Look at the list of what waits.</source>
        <translation>प्रतीक्षा वाले अनुरोधों की सूची देखें।</translation>
    </message>
    <message>
        <source>Whoever made the login {login} knows its password still.</source>
        <translation>लॉगिन {login} बनाने वाला अब भी उसका पासवर्ड जानता है।</translation>
    </message>
    <message>
        <source>Nothing can be done before it has another.</source>
        <translation>जब तक पासवर्ड नहीं बदलता, कुछ नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Choose a password that you alone know.</source>
        <translation>ऐसा पासवर्ड चुनें जिसे केवल आप जानते हों।</translation>
    </message>
    <message>
        <source>That is no name for a login.</source>
        <translation>यह लॉगिन का नाम नहीं हो सकता।</translation>
    </message>
    <message>
        <source>No login was made or ended.</source>
        <translation>कोई लॉगिन न बनाया गया, न समाप्त किया गया।</translation>
    </message>
    <message>
        <source>Take o_ and three to twenty small letters or digits.</source>
        <translation>नाम o_ से शुरू करें; उसके बाद अंग्रेज़ी के तीन से बीस छोटे अक्षर या अंक लिखें।</translation>
    </message>
    <message>
        <source>The password of now is needed.</source>
        <translation>अभी का पासवर्ड भी चाहिए।</translation>
    </message>
    <message>
        <source>Enter it first.</source>
        <translation>पहले उसे भरें।</translation>
    </message>
    <message>
        <source>The login {login} is no officer&apos;s, or the officer has left.</source>
        <translation>लॉगिन {login} किसी अधिकारी का नहीं है, या वे अधिकारी कार्यालय छोड़ चुके हैं।</translation>
    </message>
    <message>
        <source>Enter a login of your own; who keeps the register makes it.</source>
        <translation>अपना लॉगिन लिखें; लॉगिन पंजिका रखने वाले अधिकारी बनाते हैं।</translation>
    </message>
    <message>
        <source>The new password was not typed the same twice.</source>
        <translation>नया पासवर्ड दोनों बार एक-सा नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>उसे फिर से लिखें।</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>पासवर्ड बहुत छोटा है।</translation>
    </message>
    <message>
        <source>Take twelve letters or more; nobody types it each day.</source>
        <translation>कम से कम बारह अक्षर लें; इसे रोज़ नहीं लिखना पड़ता।</translation>
    </message>
    <message>
        <source>That is the password of before.</source>
        <translation>यह तो पहले वाला ही पासवर्ड है।</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>दूसरा चुनें।</translation>
    </message>
    <message>
        <source>No login was made.</source>
        <translation>कोई लॉगिन नहीं बनाया गया।</translation>
    </message>
    <message>
        <source>That officer or that login is taken.</source>
        <translation>इन अधिकारी का लॉगिन पहले से है, या यह लॉगिन किसी और का है।</translation>
    </message>
    <message>
        <source>End the other login first.</source>
        <translation>पहले दूसरा लॉगिन समाप्त करें।</translation>
    </message>
    <message>
        <source>There is no such login.</source>
        <translation>ऐसा कोई लॉगिन नहीं है।</translation>
    </message>
    <message>
        <source>Look at the list of officers.</source>
        <translation>अधिकारियों की सूची देखें।</translation>
    </message>
    <message>
        <source>The State&apos;s database does not let this login do that.</source>
        <translation>राज्य का डेटाबेस इस लॉगिन को इसकी अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>Nothing was changed; the attempt is on record.</source>
        <translation>कुछ भी बदला नहीं गया; यह प्रयास दर्ज हो गया है।</translation>
    </message>
    <message>
        <source>If it should, ask who keeps the register.</source>
        <translation>यदि अनुमति होनी चाहिए, तो पंजिका रखने वाले अधिकारी से कहें।</translation>
    </message>
    <message>
        <source>Put the code into the text, so that the citizen can refer to it.</source>
        <translation>कोड पाठ में जोड़ें, ताकि नागरिक उसका हवाला दे सकें।</translation>
    </message>
    <message>
        <source>The answer is {over} too long for X.</source>
        <translation>उत्तर X की सीमा से {over} अक्षर अधिक लंबा है।</translation>
    </message>
    <message>
        <source>These places of the template are not filled: {names}.</source>
        <translation>टेम्पलेट के ये स्थान भरे नहीं हैं: {names}।</translation>
    </message>
    <message>
        <source>Put the words in their place, or take the places out.</source>
        <translation>इन स्थानों पर शब्द लिखें, या इन्हें हटा दें।</translation>
    </message>
    <message>
        <source>A report needs what was done.</source>
        <translation>आख्या में लिखना आवश्यक है कि क्या किया गया।</translation>
    </message>
    <message>
        <source>Write what was done, in a sentence.</source>
        <translation>क्या किया गया, एक वाक्य में लिखें।</translation>
    </message>
    <message>
        <source>A report needs who did it.</source>
        <translation>आख्या में लिखना आवश्यक है कि काम किसने किया।</translation>
    </message>
    <message>
        <source>Write the person&apos;s name or post.</source>
        <translation>उस व्यक्ति का नाम या पदनाम लिखें।</translation>
    </message>
    <message>
        <source>A report is about what has been done, not what will be.</source>
        <translation>आख्या उस काम की होती है जो हो चुका है, आगे होने वाले काम की नहीं।</translation>
    </message>
    <message>
        <source>Give a day that is past, or today.</source>
        <translation>आज की या बीती हुई तिथि दें।</translation>
    </message>
    <message>
        <source>Returning a case needs a reason.</source>
        <translation>संदर्भ लौटाने का कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>Write why it is not yours.</source>
        <translation>लिखें कि यह आपके कार्यालय का क्यों नहीं है।</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>वह समय बीत चुका है।</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>बाद का समय चुनें।</translation>
    </message>
    <message>
        <source>The number has to lie between {least} and {most}.</source>
        <translation>संख्या {least} और {most} के बीच होनी चाहिए।</translation>
    </message>
    <message>
        <source>The setting is unchanged.</source>
        <translation>सेटिंग नहीं बदली गई।</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>ऐसी कोई सेटिंग नहीं है।</translation>
    </message>
    <message>
        <source>A table is written as .xlsx or .csv.</source>
        <translation>तालिका .xlsx या .csv फ़ाइल में लिखी जाती है।</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>कुछ भी लिखा नहीं गया।</translation>
    </message>
    <message>
        <source>Choose one of these endings.</source>
        <translation>इनमें से कोई फ़ाइल-प्रकार चुनें।</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation>इस बीच किसी और ने इसे बदल दिया है।</translation>
    </message>
    <message>
        <source>Your words are kept; nothing was overwritten.</source>
        <translation>आपका लिखा सुरक्षित है; किसी और का लिखा मिटाया नहीं गया।</translation>
    </message>
    <message>
        <source>Look at it as it is now, then do it again.</source>
        <translation>इसका वर्तमान रूप देखें, फिर दोबारा करें।</translation>
    </message>
    <message>
        <source>A template needs words in Hindi or in English.</source>
        <translation>टेम्पलेट में हिन्दी या अंग्रेज़ी का पाठ होना चाहिए।</translation>
    </message>
    <message>
        <source>Write at least one of the two.</source>
        <translation>दोनों में से कम से कम एक लिखें।</translation>
    </message>
    <message>
        <source>A short name has small letters, digits, - and _, 40 at most.</source>
        <translation>संक्षिप्त नाम में अंग्रेज़ी के छोटे अक्षर, अंक, - और _ होते हैं, अधिकतम 40।</translation>
    </message>
    <message>
        <source>Give another short name.</source>
        <translation>दूसरा संक्षिप्त नाम दें।</translation>
    </message>
    <message>
        <source>The program itself proposes these words, so they stay in use.</source>
        <translation>यह पाठ प्रोग्राम स्वयं सुझाता है, इसलिए इसे उपयोग से हटाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Change the words instead.</source>
        <translation>इसके बजाय पाठ बदलें।</translation>
    </message>
    <message>
        <source>This template belongs to another office.</source>
        <translation>यह टेम्पलेट दूसरे कार्यालय का है।</translation>
    </message>
    <message>
        <source>Your role does not write words to citizens.</source>
        <translation>आपकी भूमिका में नागरिकों को लिखने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask an officer who may answer them.</source>
        <translation>किसी ऐसे अधिकारी से कहें, जो उन्हें उत्तर दे सकते हैं।</translation>
    </message>
    <message>
        <source>There is a template with this short name already.</source>
        <translation>इस संक्षिप्त नाम का टेम्पलेट पहले से है।</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>ऐसा कोई टेम्पलेट नहीं है।</translation>
    </message>
    <message>
        <source>Look at the list of templates in the settings.</source>
        <translation>सेटिंग में टेम्पलेट की सूची देखें।</translation>
    </message>
    <message>
        <source>{code} has moved on since, so it is not taken back.</source>
        <translation>{code} पर इस बीच आगे कार्यवाही हो चुकी है, इसलिए इसे पूर्ववत नहीं किया गया।</translation>
    </message>
    <message>
        <source>Look at where the case stands now.</source>
        <translation>देखें कि संदर्भ अब किस स्थिति में है।</translation>
    </message>
    <message>
        <source>For {code} there is no way back by undoing.</source>
        <translation>{code} पर हुआ यह काम पूर्ववत नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Look at the case; the buttons show what can be done.</source>
        <translation>संदर्भ देखें; जो किया जा सकता है, उसके बटन वहीं हैं।</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself ({kind}).</source>
        <translation>प्रोग्राम में ही कोई गड़बड़ी हुई ({kind})।</translation>
    </message>
    <message>
        <source>The program goes on; this one wish was not carried out.</source>
        <translation>प्रोग्राम चल रहा है; केवल यह एक अनुरोध पूरा नहीं हुआ।</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send the details to your support.</source>
        <translation>फिर प्रयास करें; यदि दोबारा ऐसा हो, तो विवरण अपनी तकनीकी सहायता को भेजें।</translation>
    </message>
    <message>
        <source>The backup could not be written.</source>
        <translation>बैकअप लिखा नहीं जा सका।</translation>
    </message>
    <message>
        <source>The database itself is untouched.</source>
        <translation>डेटाबेस जैसा था, वैसा ही है।</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and has room.</source>
        <translation>जाँचें कि फ़ोल्डर में लिखा जा सकता है और जगह है।</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>डेटाबेस की फ़ाइल ख़राब है।</translation>
    </message>
    <message>
        <source>Nothing was written to it. Drafts on this computer are safe.</source>
        <translation>उसमें कुछ भी लिखा नहीं गया। इस कंप्यूटर पर रखे प्रारूप सुरक्षित हैं।</translation>
    </message>
    <message>
        <source>Restore the last backup, or ask your support.</source>
        <translation>पिछला बैकअप पुनर्स्थापित करें, या अपनी तकनीकी सहायता से कहें।</translation>
    </message>
    <message>
        <source>The disk did not take what was to be written.</source>
        <translation>जो लिखा जाना था, वह डिस्क पर नहीं लिखा जा सका।</translation>
    </message>
    <message>
        <source>The last wish was not carried out; all before it is safe.</source>
        <translation>अंतिम अनुरोध पूरा नहीं हुआ; उससे पहले का सब सुरक्षित है।</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>डिस्क जाँचें, फिर दोबारा प्रयास करें।</translation>
    </message>
    <message>
        <source>The database has nothing in it yet.</source>
        <translation>डेटाबेस में अभी कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>उसमें कुछ भी लिखा नहीं गया।</translation>
    </message>
    <message>
        <source>Start the program once, or upgrade the database.</source>
        <translation>प्रोग्राम एक बार शुरू करें, या डेटाबेस अपग्रेड करें।</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>डिस्क भर गई है।</translation>
    </message>
    <message>
        <source>Free some room on the disk, then try again.</source>
        <translation>डिस्क पर कुछ जगह ख़ाली करें, फिर दोबारा प्रयास करें।</translation>
    </message>
    <message>
        <source>The office database does not answer.</source>
        <translation>कार्यालय डेटाबेस से उत्तर नहीं मिल रहा।</translation>
    </message>
    <message>
        <source>Check the network; the program tries again.</source>
        <translation>नेटवर्क जाँचें; प्रोग्राम फिर प्रयास करेगा।</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>डेटाबेस किसी दूसरे प्रोग्राम के उपयोग में है।</translation>
    </message>
    <message>
        <source>The last wish was not carried out.</source>
        <translation>अंतिम अनुरोध पूरा नहीं हुआ।</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>थोड़ी देर में फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>The database&apos;s folder is not there.</source>
        <translation>डेटाबेस का फ़ोल्डर नहीं मिला।</translation>
    </message>
    <message>
        <source>Check the folder in the settings, or plug in its disk.</source>
        <translation>सेटिंग में फ़ोल्डर जाँचें, या उसकी डिस्क लगाएँ।</translation>
    </message>
    <message>
        <source>The database lies on a network share, which would damage it in time.</source>
        <translation>डेटाबेस नेटवर्क के साझा फ़ोल्डर में है; समय के साथ वहाँ वह ख़राब हो सकता है।</translation>
    </message>
    <message>
        <source>Move it to a disk of this computer, or use the shared database.</source>
        <translation>उसे इस कंप्यूटर की डिस्क पर ले आएँ, या साझा डेटाबेस का उपयोग करें।</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>डेटाबेस इस प्रोग्राम के नए संस्करण से बना है।</translation>
    </message>
    <message>
        <source>The backup is damaged or was changed after it was made.</source>
        <translation>बैकअप ख़राब है, या बनने के बाद बदला गया है।</translation>
    </message>
    <message>
        <source>Nothing was changed in the database.</source>
        <translation>डेटाबेस में कुछ भी बदला नहीं गया।</translation>
    </message>
    <message>
        <source>Take another backup.</source>
        <translation>दूसरा बैकअप लें।</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this program.</source>
        <translation>बैकअप इस प्रोग्राम के नए संस्करण से बना है।</translation>
    </message>
    <message>
        <source>Install the newest version of the program, then restore again.</source>
        <translation>प्रोग्राम का नवीनतम संस्करण इंस्टॉल करें, फिर दोबारा पुनर्स्थापित करें।</translation>
    </message>
    <message>
        <source>The file is no backup of this program.</source>
        <translation>यह फ़ाइल इस प्रोग्राम का बैकअप नहीं है।</translation>
    </message>
    <message>
        <source>Choose a file from the folder “backups”.</source>
        <translation>“backups” फ़ोल्डर से कोई फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The archive was made by an older version of this program.</source>
        <translation>अभिलेखागार फ़ाइल इस प्रोग्राम के पुराने संस्करण से बनी है।</translation>
    </message>
    <message>
        <source>Restore it with that version, upgrade the database, and make an archive of that.</source>
        <translation>उसी संस्करण से पुनर्स्थापित करें, डेटाबेस अपग्रेड करें, फिर उसकी अभिलेखागार फ़ाइल बनाएँ।</translation>
    </message>
    <message>
        <source>The backup cannot be read.</source>
        <translation>बैकअप पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>जाँचें कि फ़ाइल वहाँ है और पढ़ी जा सकती है।</translation>
    </message>
    <message>
        <source>A restore or a move of this database has begun and is not finished.</source>
        <translation>इस डेटाबेस को पुनर्स्थापित या स्थानांतरित करना शुरू हुआ था, पूरा नहीं हुआ।</translation>
    </message>
    <message>
        <source>Nothing was written; all cases can be read.</source>
        <translation>कुछ भी लिखा नहीं गया; सभी संदर्भ पढ़े जा सकते हैं।</translation>
    </message>
    <message>
        <source>Run it once more, or ask your support.</source>
        <translation>उसे एक बार फिर चलाएँ, या अपनी तकनीकी सहायता से कहें।</translation>
    </message>
    <message>
        <source>The cases of this office have moved to the State&apos;s database.</source>
        <translation>इस कार्यालय के संदर्भ राज्य के डेटाबेस में जा चुके हैं।</translation>
    </message>
    <message>
        <source>This file can only be read now.</source>
        <translation>यह फ़ाइल अब केवल पढ़ी जा सकती है।</translation>
    </message>
    <message>
        <source>Work with the State&apos;s database: {place}</source>
        <translation>राज्य के डेटाबेस पर काम करें: {place}</translation>
    </message>
    <message>
        <source>There is work in that database already.</source>
        <translation>उस डेटाबेस में पहले से काम दर्ज है।</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>उसमें कुछ भी बदला नहीं गया।</translation>
    </message>
    <message>
        <source>Restore into an empty database.</source>
        <translation>ख़ाली डेटाबेस में पुनर्स्थापित करें।</translation>
    </message>
    <message>
        <source>This login may not do that with the whole database.</source>
        <translation>पूरे डेटाबेस के साथ यह करने की अनुमति इस लॉगिन को नहीं है।</translation>
    </message>
    <message>
        <source>Ask the administrator of the database.</source>
        <translation>डेटाबेस के प्रशासक से कहें।</translation>
    </message>
    <message>
        <source>The database was restored from a backup; these words may have gone out since.</source>
        <translation>डेटाबेस बैकअप से पुनर्स्थापित हुआ है; यह पाठ इस बीच X पर जा चुका हो सकता है।</translation>
    </message>
    <message>
        <source>Nothing is sent twice.</source>
        <translation>कुछ भी दो बार नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>Look on X whether they are there, then decide.</source>
        <translation>X पर देखें कि वह वहाँ है या नहीं, फिर निर्णय लें।</translation>
    </message>
    <message>
        <source>The account @{username} is at work in the State&apos;s database already.</source>
        <translation>खाता @{username} पहले से राज्य के डेटाबेस में काम कर रहा है।</translation>
    </message>
    <message>
        <source>Nothing was moved; the office works on as before.</source>
        <translation>कुछ भी स्थानांतरित नहीं हुआ; कार्यालय पहले की तरह काम कर रहा है।</translation>
    </message>
    <message>
        <source>Move the office before its accounts work there, or ask the State cell.</source>
        <translation>कार्यालय के खाते वहाँ काम शुरू करें, उससे पहले कार्यालय को स्थानांतरित करें, या राज्य प्रकोष्ठ से पूछें।</translation>
    </message>
    <message>
        <source>The account @{username} belongs to another office in the State&apos;s database.</source>
        <translation>राज्य के डेटाबेस में खाता @{username} दूसरे कार्यालय का है।</translation>
    </message>
    <message>
        <source>Have the State cell set right whose account it is.</source>
        <translation>राज्य प्रकोष्ठ से ठीक कराएँ कि खाता किसका है।</translation>
    </message>
    <message>
        <source>The State&apos;s database has steps of this file already.</source>
        <translation>इस फ़ाइल की कार्यवाही राज्य के डेटाबेस में पहले से है।</translation>
    </message>
    <message>
        <source>A copy of this office has moved before; ask the State cell.</source>
        <translation>इस कार्यालय की एक प्रति पहले स्थानांतरित हो चुकी है; राज्य प्रकोष्ठ से पूछें।</translation>
    </message>
    <message>
        <source>The State&apos;s database has the cases already.</source>
        <translation>संदर्भ राज्य के डेटाबेस में पहले से हैं।</translation>
    </message>
    <message>
        <source>Run the move once more; it ends what is left to do.</source>
        <translation>स्थानांतरण एक बार फिर चलाएँ; जो शेष है, वह पूरा हो जाएगा।</translation>
    </message>
    <message>
        <source>A move to another database, {place}, was begun before.</source>
        <translation>दूसरे डेटाबेस {place} में स्थानांतरण पहले शुरू किया गया था।</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>कुछ भी स्थानांतरित नहीं हुआ।</translation>
    </message>
    <message>
        <source>Run that one to its end, or call it off.</source>
        <translation>उसे पूरा करें, या रद्द करें।</translation>
    </message>
    <message>
        <source>The State&apos;s database has a case with the code {code} already.</source>
        <translation>राज्य के डेटाबेस में कोड {code} का संदर्भ पहले से है।</translation>
    </message>
    <message>
        <source>Ask the State cell; no two cases may have the same code.</source>
        <translation>राज्य प्रकोष्ठ से पूछें; दो संदर्भों का कोड एक नहीं हो सकता।</translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database.</source>
        <translation>यह PostgreSQL डेटाबेस का पता नहीं है।</translation>
    </message>
    <message>
        <source>Write it as postgresql://LOGIN@HOST/DATABASE.</source>
        <translation>इसे postgresql://LOGIN@HOST/DATABASE के रूप में लिखें।</translation>
    </message>
    <message>
        <source>This desk does not work on a file of its own.</source>
        <translation>यह पटल अपनी अलग फ़ाइल पर काम नहीं करता।</translation>
    </message>
    <message>
        <source>Only an office that began alone moves in.</source>
        <translation>केवल वही कार्यालय स्थानांतरित होता है, जिसने अकेले काम शुरू किया था।</translation>
    </message>
    <message>
        <source>The State&apos;s database does not know of that move.</source>
        <translation>राज्य के डेटाबेस में इस स्थानांतरण की जानकारी नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was changed at this desk.</source>
        <translation>इस पटल पर कुछ भी बदला नहीं गया।</translation>
    </message>
    <message>
        <source>Give the address to which the office has moved.</source>
        <translation>वह पता दें, जहाँ कार्यालय स्थानांतरित हुआ है।</translation>
    </message>
    <message>
        <source>What arrived in the State&apos;s database was not what left ({table}).</source>
        <translation>राज्य के डेटाबेस में जो पहुँचा, वह भेजे गए से मेल नहीं खाता ({table})।</translation>
    </message>
    <message>
        <source>Send the details to your support.</source>
        <translation>विवरण अपनी तकनीकी सहायता को भेजें।</translation>
    </message>
    <message>
        <source>The number {number} belongs to another office in the State&apos;s database: {there}.</source>
        <translation>राज्य के डेटाबेस में संख्या {number} दूसरे कार्यालय की है: {there}।</translation>
    </message>
    <message>
        <source>Ask the State cell for a number, or have the two names made the same.</source>
        <translation>राज्य प्रकोष्ठ से नई संख्या माँगें, या दोनों नाम एक जैसे कराएँ।</translation>
    </message>
    <message>
        <source>A password must not stand in an address.</source>
        <translation>पते में पासवर्ड नहीं होना चाहिए।</translation>
    </message>
    <message>
        <source>Put it into the file .pgpass of this user, where only PostgreSQL reads it.</source>
        <translation>उसे इस उपयोगकर्ता की फ़ाइल .pgpass में लिखें, जिसे केवल PostgreSQL पढ़ता है।</translation>
    </message>
    <message>
        <source>An order for the whole State is in force in this file ({order_no}).</source>
        <translation>इस फ़ाइल में पूरे राज्य का एक आदेश लागू है ({order_no})।</translation>
    </message>
    <message>
        <source>End it here first; declare it in the State&apos;s database.</source>
        <translation>पहले उसे यहाँ समाप्त करें; फिर राज्य के डेटाबेस में घोषित करें।</translation>
    </message>
    <message>
        <source>The office has a template “{key}” in the State&apos;s database already.</source>
        <translation>राज्य के डेटाबेस में इस कार्यालय का टेम्पलेट “{key}” पहले से है।</translation>
    </message>
    <message>
        <source>Give one of the two another short name.</source>
        <translation>दोनों में से एक को दूसरा संक्षिप्त नाम दें।</translation>
    </message>
    <message>
        <source>Others can write where this program keeps its things.</source>
        <translation>जहाँ यह प्रोग्राम अपनी फ़ाइलें रखता है, वहाँ दूसरे भी लिख सकते हैं।</translation>
    </message>
    <message>
        <source>Nothing was opened, for nobody knows who has written there.</source>
        <translation>कुछ भी नहीं खोला गया, क्योंकि यह पता नहीं कि वहाँ किसने क्या लिखा है।</translation>
    </message>
    <message>
        <source>Take the right to write away from all but yourself: {path}</source>
        <translation>अपने सिवा सबका लिखने का अधिकार हटाएँ: {path}</translation>
    </message>
    <message>
        <source>The backup is in cipher, and the file of this office is plain.</source>
        <translation>बैकअप कूटबद्ध है, और इस कार्यालय की फ़ाइल कूटबद्ध नहीं है।</translation>
    </message>
    <message>
        <source>Bring this office&apos;s file into cipher first, then restore.</source>
        <translation>पहले इस कार्यालय की फ़ाइल कूटबद्ध करें, फिर पुनर्स्थापित करें।</translation>
    </message>
    <message>
        <source>This office&apos;s file is in cipher, and an archive never is.</source>
        <translation>इस कार्यालय की फ़ाइल कूटबद्ध है, जबकि अभिलेखागार फ़ाइल कभी कूटबद्ध नहीं होती।</translation>
    </message>
    <message>
        <source>Make a backup instead; it is in cipher, too.</source>
        <translation>इसके बजाय बैकअप बनाएँ; वह भी कूटबद्ध होता है।</translation>
    </message>
    <message>
        <source>A window or a command on this PC has the file open.</source>
        <translation>फ़ाइल इस PC की किसी विंडो या कमांड में खुली है।</translation>
    </message>
    <message>
        <source>Close the program everywhere on this PC, then try once more.</source>
        <translation>इस PC पर प्रोग्राम हर जगह बंद करें, फिर एक बार और प्रयास करें।</translation>
    </message>
    <message>
        <source>Beside the database lay a log of another state of it.</source>
        <translation>डेटाबेस के साथ उसकी किसी दूसरी स्थिति का लॉग रखा था।</translation>
    </message>
    <message>
        <source>Nothing of it came into the database. It was put aside, not deleted.</source>
        <translation>उसमें से कुछ भी डेटाबेस में नहीं आया। उसे अलग रखा गया, हटाया नहीं गया।</translation>
    </message>
    <message>
        <source>Start again if you copied the file there by hand; if not, call who looks after this PC. The log is now {aside}.</source>
        <translation>यदि फ़ाइल वहाँ आपने हाथ से कॉपी की है तो प्रोग्राम फिर शुरू करें; नहीं तो इस PC की देखरेख करने वाले को बुलाएँ। लॉग अब {aside} है।</translation>
    </message>
    <message>
        <source>The file of the database was exchanged while another window or command has it open.</source>
        <translation>दूसरी विंडो या कमांड में खुली होने पर भी डेटाबेस की फ़ाइल बदल दी गई।</translation>
    </message>
    <message>
        <source>Nothing was done. What the others write now may be lost.</source>
        <translation>कुछ भी नहीं किया गया। अब दूसरे जो लिखेंगे, वह खो सकता है।</translation>
    </message>
    <message>
        <source>Close the program everywhere on this PC and then start it again.</source>
        <translation>इस PC पर प्रोग्राम को सब जगह बंद करें, फिर शुरू करें।</translation>
    </message>
    <message>
        <source>The file is in cipher, and the keyring of this user does not have its key.</source>
        <translation>फ़ाइल कूटबद्ध है, और इस उपयोगकर्ता के कुंजी-कोष में उसकी कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>Nothing is lost; without the key nobody can read it.</source>
        <translation>कुछ भी खोया नहीं है; कुंजी के बिना उसे कोई नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Take the paper of sheet {sheet}; give its figures to the command “db key-enter”.</source>
        <translation>पत्रक {sheet} का काग़ज़ लें; उसके अंक “db key-enter” कमांड में दें।</translation>
    </message>
    <message>
        <source>The file is in cipher, and the part of the program that reads such files is missing.</source>
        <translation>फ़ाइल कूटबद्ध है, और प्रोग्राम का वह भाग नहीं मिला जो ऐसी फ़ाइलें पढ़ता है।</translation>
    </message>
    <message>
        <source>Ask your support to install the part “sqlcipher3”.</source>
        <translation>अपनी तकनीकी सहायता से “sqlcipher3” भाग इंस्टॉल कराएँ।</translation>
    </message>
    <message>
        <source>The file could not be written anew.</source>
        <translation>फ़ाइल नए सिरे से लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>वह जैसी थी, वैसी ही है।</translation>
    </message>
    <message>
        <source>Look whether the disk has room, then try once more.</source>
        <translation>देखें कि डिस्क में जगह है या नहीं, फिर एक बार और प्रयास करें।</translation>
    </message>
    <message>
        <source>A group of the figures is not right: {group}.</source>
        <translation>अंकों का एक समूह सही नहीं है: {group}।</translation>
    </message>
    <message>
        <source>Look at the paper and type the figures once more.</source>
        <translation>काग़ज़ देखकर अंक एक बार फिर टाइप करें।</translation>
    </message>
    <message>
        <source>No database of this PC is in cipher.</source>
        <translation>इस PC का कोई डेटाबेस कूटबद्ध नहीं है।</translation>
    </message>
    <message>
        <source>Make a key first.</source>
        <translation>पहले कुंजी बनाएँ।</translation>
    </message>
    <message>
        <source>A key has {need} figures; these are {have}.</source>
        <translation>कुंजी में {need} अंक होते हैं; यहाँ {have} हैं।</translation>
    </message>
    <message>
        <source>Type all groups of the paper, without the name of the sheet.</source>
        <translation>काग़ज़ के सभी अंक-समूह टाइप करें, पत्रक का नाम नहीं।</translation>
    </message>
    <message>
        <source>Install the newest version of the program.</source>
        <translation>प्रोग्राम का नवीनतम संस्करण इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>This user may not open the database.</source>
        <translation>इस उपयोगकर्ता को डेटाबेस खोलने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask for the right to write in its folder.</source>
        <translation>उसके फ़ोल्डर में लिखने का अधिकार माँगें।</translation>
    </message>
    <message>
        <source>The file is not a database of this program.</source>
        <translation>यह फ़ाइल इस प्रोग्राम का डेटाबेस नहीं है।</translation>
    </message>
    <message>
        <source>Check which file the settings name.</source>
        <translation>जाँचें कि सेटिंग में कौन-सी फ़ाइल दी गई है।</translation>
    </message>
    <message>
        <source>The database was made by an older version of this program.</source>
        <translation>डेटाबेस इस प्रोग्राम के पुराने संस्करण से बना है।</translation>
    </message>
    <message>
        <source>Upgrade the database; a backup is made first.</source>
        <translation>डेटाबेस अपग्रेड करें; पहले बैकअप बनाया जाता है।</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>डेटाबेस केवल पढ़ा जा सकता है।</translation>
    </message>
    <message>
        <source>The database does not allow this.</source>
        <translation>डेटाबेस में इसकी अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask whoever keeps the office database.</source>
        <translation>कार्यालय डेटाबेस सँभालने वाले से कहें।</translation>
    </message>
    <message>
        <source>The office database cannot be reached.</source>
        <translation>कार्यालय डेटाबेस तक पहुँचा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Words being written cannot be kept on this computer&apos;s disk.</source>
        <translation>लिखा जा रहा पाठ इस कंप्यूटर की डिस्क पर सहेजा नहीं जा सका।</translation>
    </message>
    <message>
        <source>They are still on the screen.</source>
        <translation>वह अभी स्क्रीन पर है।</translation>
    </message>
    <message>
        <source>Free some room on the disk, and copy the words to be safe.</source>
        <translation>डिस्क पर कुछ जगह ख़ाली करें, और सुरक्षा के लिए पाठ कॉपी कर लें।</translation>
    </message>
    <message>
        <source>A part of the program is missing: {path}.</source>
        <translation>प्रोग्राम का एक भाग नहीं मिला: {path}।</translation>
    </message>
    <message>
        <source>Your work is untouched.</source>
        <translation>आपका काम जैसा था, वैसा ही है।</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>प्रोग्राम दोबारा इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>The program&apos;s folder on this computer cannot be written.</source>
        <translation>इस कंप्यूटर पर प्रोग्राम के फ़ोल्डर में लिखा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Check the rights of the folder and the room on the disk.</source>
        <translation>फ़ोल्डर के अधिकार और डिस्क की जगह जाँचें।</translation>
    </message>
    <message>
        <source>The practice day has ended.</source>
        <translation>अभ्यास-दिवस समाप्त हो गया है।</translation>
    </message>
    <message>
        <source>What was done in it is kept.</source>
        <translation>उसमें जो किया गया, वह सुरक्षित है।</translation>
    </message>
    <message>
        <source>Start practice again.</source>
        <translation>अभ्यास फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation>सेटिंग की फ़ाइल ख़राब है।</translation>
    </message>
    <message>
        <source>The usual settings are in force; the file is left as it is.</source>
        <translation>सामान्य सेटिंग लागू हैं; फ़ाइल जैसी थी, वैसी ही है।</translation>
    </message>
    <message>
        <source>Mend or delete the file.</source>
        <translation>फ़ाइल ठीक करें या हटाएँ।</translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation>सेटिंग की फ़ाइल पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>The usual settings are in force.</source>
        <translation>सामान्य सेटिंग लागू हैं।</translation>
    </message>
    <message>
        <source>The settings file cannot be written.</source>
        <translation>सेटिंग की फ़ाइल लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>The settings hold until the program ends.</source>
        <translation>ये सेटिंग प्रोग्राम बंद होने तक ही रहेंगी।</translation>
    </message>
    <message>
        <source>Check the rights of the settings folder.</source>
        <translation>सेटिंग के फ़ोल्डर के अधिकार जाँचें।</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>फ़ाइल लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>कुछ भी निर्यात नहीं हुआ।</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder.</source>
        <translation>उसे दूसरे प्रोग्रामों में बंद करें, या दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>Ask whoever keeps it for the right.</source>
        <translation>उसे सँभालने वाले से अधिकार माँगें।</translation>
    </message>
    <message>
        <source>The office database is away, and this cannot wait at this desk.</source>
        <translation>कार्यालय डेटाबेस इस समय उपलब्ध नहीं है, और यह काम इस पटल पर प्रतीक्षा में नहीं रखा जा सकता।</translation>
    </message>
    <message>
        <source>Nothing was changed; what you wrote is kept.</source>
        <translation>कुछ भी बदला नहीं गया; आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Do it when the database is back: others may have acted meanwhile.</source>
        <translation>डेटाबेस उपलब्ध होने पर करें: इस बीच दूसरों ने कुछ किया हो सकता है।</translation>
    </message>
    <message>
        <source>A fault of the program kept this wish from being delivered.</source>
        <translation>प्रोग्राम की एक त्रुटि के कारण यह अनुरोध प्रेषित नहीं हो सका।</translation>
    </message>
    <message>
        <source>Its words are kept here; what waited behind it went on.</source>
        <translation>उसका पाठ यहाँ सुरक्षित है; उसके पीछे जो प्रतीक्षा में था, वह आगे बढ़ गया।</translation>
    </message>
    <message>
        <source>Try again, or wish it anew.</source>
        <translation>फिर प्रयास करें, या अनुरोध नए सिरे से करें।</translation>
    </message>
    <message>
        <source>The office&apos;s own list of numbers cannot be read.</source>
        <translation>नंबरों की कार्यालय की अपनी सूची पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>The alarm goes on; no numbers are shown.</source>
        <translation>आपात चेतावनी चालू है; नंबर नहीं दिखाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>Mend the file office_helplines.csv in the data folder.</source>
        <translation>डेटा फ़ोल्डर की फ़ाइल office_helplines.csv ठीक करें।</translation>
    </message>
    <message>
        <source>Pages cannot be drawn on this computer.</source>
        <translation>इस कंप्यूटर पर पृष्ठ बनाए नहीं जा सकते।</translation>
    </message>
    <message>
        <source>Copy the text instead, and tell your support.</source>
        <translation>इसके बजाय पाठ कॉपी करें, और अपनी तकनीकी सहायता को बताएँ।</translation>
    </message>
    <message>
        <source>The file {path} cannot be written.</source>
        <translation>फ़ाइल {path} लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>An older file of that name is as it was.</source>
        <translation>इस नाम की पुरानी फ़ाइल जैसी थी, वैसी ही है।</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>कुंजी-कोष लॉक है।</translation>
    </message>
    <message>
        <source>Nothing was kept in it.</source>
        <translation>उसमें कुछ भी नहीं रखा गया।</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>उसका लॉक खोलें और फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>इस कंप्यूटर में कुंजी-कोष नहीं है।</translation>
    </message>
    <message>
        <source>Keys hold for this session only; nothing was written to disk.</source>
        <translation>कुंजियाँ केवल इस सत्र तक रहेंगी; डिस्क पर कुछ भी लिखा नहीं गया।</translation>
    </message>
    <message>
        <source>Install a keyring to keep them.</source>
        <translation>उन्हें रखने के लिए कुंजी-कोष इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>The keyring did not take the key.</source>
        <translation>कुंजी-कोष ने कुंजी नहीं ली।</translation>
    </message>
    <message>
        <source>Nothing was written to disk.</source>
        <translation>डिस्क पर कुछ भी लिखा नहीं गया।</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>कुंजी-कोष का लॉक खोलें और फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>Keys are kept for this run only, as in every practice.</source>
        <translation>कुंजियाँ केवल प्रोग्राम बंद होने तक रहेंगी, जैसा हर अभ्यास में होता है।</translation>
    </message>
    <message>
        <source>Nothing is written to disk.</source>
        <translation>डिस्क पर कुछ भी नहीं लिखा जाता।</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>कुंजी-कोष से उत्तर नहीं मिल रहा।</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password.</source>
        <translation>वह विंडो खोजें जिसमें उसका पासवर्ड माँगा गया है।</translation>
    </message>
    <message>
        <source>The key is too long for this computer&apos;s keyring.</source>
        <translation>कुंजी इस कंप्यूटर के कुंजी-कोष के लिए बहुत लंबी है।</translation>
    </message>
    <message>
        <source>Check that only the key was pasted.</source>
        <translation>जाँचें कि केवल कुंजी ही चिपकाई गई है।</translation>
    </message>
    <message>
        <source>The keyring found here would keep keys in plain sight.</source>
        <translation>यहाँ मिला कुंजी-कोष कुंजियों को खुले रूप में रखता है।</translation>
    </message>
    <message>
        <source>Install the system&apos;s own keyring to keep them.</source>
        <translation>उन्हें रखने के लिए सिस्टम का अपना कुंजी-कोष इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>Something that had to come did not come.</source>
        <translation>जो आना चाहिए था, वह नहीं आया।</translation>
    </message>
    <message>
        <source>What was done so far is kept.</source>
        <translation>अब तक जो किया गया, वह सुरक्षित है।</translation>
    </message>
    <message>
        <source>Start the walk again.</source>
        <translation>जाँच-क्रम फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>X says this app may not write.</source>
        <translation>X के अनुसार इस ऐप को लिखने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Give the app read and write rights at X, then make new keys.</source>
        <translation>X पर ऐप को पढ़ने और लिखने का अधिकार दें, फिर नई कुंजियाँ बनाएँ।</translation>
    </message>
    <message>
        <source>X did not take the picture.</source>
        <translation>X ने चित्र नहीं लिया।</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote is kept.</source>
        <translation>कुछ भी नहीं भेजा गया। आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Add the picture again.</source>
        <translation>चित्र फिर से जोड़ें।</translation>
    </message>
    <message>
        <source>X did not understand the request.</source>
        <translation>X अनुरोध समझ नहीं सका।</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell your support.</source>
        <translation>फिर प्रयास करें; यदि दोबारा ऐसा हो, तो अपनी तकनीकी सहायता को बताएँ।</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so X refuses it.</source>
        <translation>इस कंप्यूटर की घड़ी ग़लत है, इसलिए X ने अस्वीकार किया।</translation>
    </message>
    <message>
        <source>Set the clock and try again.</source>
        <translation>घड़ी ठीक करें और फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>X is out of order.</source>
        <translation>X में इस समय ख़राबी है।</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>कुछ भी खोया नहीं है।</translation>
    </message>
    <message>
        <source>The program tries again by itself.</source>
        <translation>प्रोग्राम अपने आप फिर प्रयास करेगा।</translation>
    </message>
    <message>
        <source>X says these words have been posted already.</source>
        <translation>X के अनुसार यह पाठ पहले ही पोस्ट हो चुका है।</translation>
    </message>
    <message>
        <source>Change the words if they are to go out again.</source>
        <translation>यदि इसे फिर पोस्ट करना है, तो पाठ बदलें।</translation>
    </message>
    <message>
        <source>Something other than X answered, perhaps the office network&apos;s own page.</source>
        <translation>उत्तर X से नहीं, कहीं और से आया; शायद कार्यालय के नेटवर्क के अपने पृष्ठ से।</translation>
    </message>
    <message>
        <source>Sign in to the network, then try again.</source>
        <translation>नेटवर्क में साइन इन करें, फिर दोबारा प्रयास करें।</translation>
    </message>
    <message>
        <source>The program ended while these words were on their way.</source>
        <translation>यह पाठ भेजा जा रहा था, तभी प्रोग्राम बंद हो गया।</translation>
    </message>
    <message>
        <source>They may or may not have gone out.</source>
        <translation>यह पाठ X पर गया भी हो सकता है और नहीं भी।</translation>
    </message>
    <message>
        <source>The program reads our own posts before anything is sent again.</source>
        <translation>कुछ भी पुनः भेजने से पहले प्रोग्राम हमारी अपनी पोस्टें पढ़ता है।</translation>
    </message>
    <message>
        <source>The account&apos;s credits at X are used up.</source>
        <translation>X पर इस खाते के क्रेडिट समाप्त हो गए हैं।</translation>
    </message>
    <message>
        <source>Tell the account&apos;s owner to buy credits.</source>
        <translation>खाते के स्वामी से क्रेडिट ख़रीदने को कहें।</translation>
    </message>
    <message>
        <source>That is not the address of a post on X.</source>
        <translation>यह X की किसी पोस्ट का लिंक नहीं है।</translation>
    </message>
    <message>
        <source>Copy the address from the post itself.</source>
        <translation>लिंक उसी पोस्ट से कॉपी करें।</translation>
    </message>
    <message>
        <source>X does not know this.</source>
        <translation>X पर यह नहीं मिला।</translation>
    </message>
    <message>
        <source>Check the name or address.</source>
        <translation>नाम या लिंक जाँचें।</translation>
    </message>
    <message>
        <source>X does not allow this for the account.</source>
        <translation>X इस खाते को इसकी अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>The text may be too long for the account, or X holds it back: try on X itself.</source>
        <translation>पाठ इस खाते के लिए बहुत लंबा हो सकता है, या X ने उसे रोक रखा है: सीधे X पर प्रयास करें।</translation>
    </message>
    <message>
        <source>X lets this account answer only posts that mention it.</source>
        <translation>X इस खाते को केवल उन पोस्टों का उत्तर देने देता है, जिनमें इसका उल्लेख है।</translation>
    </message>
    <message>
        <source>Let the account that the citizen mentioned answer.</source>
        <translation>उत्तर उस खाते से दें, जिसका नागरिक ने उल्लेख किया है।</translation>
    </message>
    <message>
        <source>The citizen&apos;s post is deleted or hidden.</source>
        <translation>नागरिक की पोस्ट हटा दी गई है या छिपी है।</translation>
    </message>
    <message>
        <source>Answer by another way, and note it in the case.</source>
        <translation>किसी दूसरे माध्यम से उत्तर दें, और संदर्भ में टिप्पणी लिखें।</translation>
    </message>
    <message>
        <source>The office&apos;s proxy did not let the program through.</source>
        <translation>कार्यालय के प्रॉक्सी ने प्रोग्राम को आगे नहीं जाने दिया।</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s name and password with the network&apos;s keeper.</source>
        <translation>प्रॉक्सी का नाम और पासवर्ड नेटवर्क सँभालने वाले के साथ जाँचें।</translation>
    </message>
    <message>
        <source>X asks for a pause.</source>
        <translation>X ने कुछ देर रुकने को कहा है।</translation>
    </message>
    <message>
        <source>The program goes on by itself when the pause is over.</source>
        <translation>यह समय बीतने पर प्रोग्राम अपने आप आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>X sent the program elsewhere, which is not followed.</source>
        <translation>X ने प्रोग्राम को दूसरे पते पर भेजा; प्रोग्राम वहाँ नहीं जाता।</translation>
    </message>
    <message>
        <source>Tell your support if it stays so.</source>
        <translation>यदि ऐसा ही रहे, तो अपनी तकनीकी सहायता को बताएँ।</translation>
    </message>
    <message>
        <source>This computer may not reach that address.</source>
        <translation>इस कंप्यूटर को उस पते से जुड़ने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>In practice mode nothing leaves the computer.</source>
        <translation>अभ्यास मोड में कंप्यूटर से कुछ भी बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>X no longer accepts the account&apos;s keys.</source>
        <translation>X अब इस खाते की कुंजियाँ स्वीकार नहीं करता।</translation>
    </message>
    <message>
        <source>Nothing was sent. Nothing is lost.</source>
        <translation>कुछ भी नहीं भेजा गया। कुछ भी खोया नहीं है।</translation>
    </message>
    <message>
        <source>Connect the account again under Settings, Accounts.</source>
        <translation>सेटिंग के “X पर खाते” में खाता फिर से कनेक्ट करें।</translation>
    </message>
    <message>
        <source>X has suspended the account.</source>
        <translation>X ने यह खाता निलंबित कर दिया है।</translation>
    </message>
    <message>
        <source>Sign in at X and see what it asks for.</source>
        <translation>X पर साइन इन करें और देखें कि वह क्या माँगता है।</translation>
    </message>
    <message>
        <source>X did not answer in time.</source>
        <translation>X से समय पर उत्तर नहीं मिला।</translation>
    </message>
    <message>
        <source>The program was about to call a computer other than X&apos;s.</source>
        <translation>प्रोग्राम X के बजाय किसी दूसरे कंप्यूटर से जुड़ने वाला था।</translation>
    </message>
    <message>
        <source>It did not; nothing left this computer.</source>
        <translation>वह जुड़ा नहीं; इस कंप्यूटर से कुछ भी बाहर नहीं गया।</translation>
    </message>
    <message>
        <source>Tell the program&apos;s keeper, and name this code.</source>
        <translation>प्रोग्राम सँभालने वाले को सूचित करें, और यह कोड बताएँ।</translation>
    </message>
    <message>
        <source>The connection to X is not safe: its certificate does not fit.</source>
        <translation>X से कनेक्शन सुरक्षित नहीं है: उसका प्रमाणपत्र मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Check the date of the computer, and ask the network&apos;s keeper about inspection.</source>
        <translation>कंप्यूटर की तिथि जाँचें, और नेटवर्क सँभालने वाले से पूछें कि क्या वहाँ कनेक्शन की जाँच होती है।</translation>
    </message>
    <message>
        <source>It is not certain whether the words went out.</source>
        <translation>निश्चित नहीं है कि यह पाठ X पर गया या नहीं।</translation>
    </message>
    <message>
        <source>X cannot be reached.</source>
        <translation>X तक पहुँचा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Check the network; the program tries again by itself.</source>
        <translation>नेटवर्क जाँचें; प्रोग्राम अपने आप फिर प्रयास करेगा।</translation>
    </message>
    <message>
        <source>X&apos;s answer could not be read.</source>
        <translation>X का उत्तर पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>It is kept as it came, so nothing is lost.</source>
        <translation>वह जैसा आया, वैसा ही रखा गया है; कुछ भी खोया नहीं है।</translation>
    </message>
    <message>
        <source>The month&apos;s allowance at X is used up.</source>
        <translation>X पर इस महीने की सीमा पूरी हो गई है।</translation>
    </message>
    <message>
        <source>Wait for the new month, or raise the allowance at X.</source>
        <translation>नए महीने की प्रतीक्षा करें, या X पर सीमा बढ़वाएँ।</translation>
    </message>
    <message>
        <source>This could not be done ({code_of_error}).</source>
        <translation>यह नहीं किया जा सका ({code_of_error})।</translation>
    </message>
    <message>
        <source>Try again; tell your support the word in brackets if it stays so.</source>
        <translation>फिर प्रयास करें; यदि ऐसा ही रहे, तो अपनी तकनीकी सहायता को कोष्ठक में लिखा शब्द बताएँ।</translation>
    </message>
    <message>
        <source>The words still wait for their address.</source>
        <translation>यह पाठ अभी अपनी पोस्ट के लिंक की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>You wrote this post, so somebody else approves it.</source>
        <translation>यह पोस्ट आपने लिखी है, इसलिए अनुमोदन कोई और करेंगे।</translation>
    </message>
    <message>
        <source>It still waits for an approval.</source>
        <translation>यह अभी अनुमोदन की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Ask a colleague of your office to look at it.</source>
        <translation>अपने कार्यालय के किसी सहकर्मी से इसे देखने को कहें।</translation>
    </message>
    <message>
        <source>Nothing says what is to be changed.</source>
        <translation>यह नहीं लिखा है कि क्या बदलना है।</translation>
    </message>
    <message>
        <source>The post was not sent back.</source>
        <translation>पोस्ट नहीं लौटाई गई।</translation>
    </message>
    <message>
        <source>Write your remarks.</source>
        <translation>अपनी टिप्पणी लिखें।</translation>
    </message>
    <message>
        <source>Nobody has approved the post as it stands.</source>
        <translation>पोस्ट अपने वर्तमान रूप में अनुमोदित नहीं है।</translation>
    </message>
    <message>
        <source>It was not sent and waits for an approval.</source>
        <translation>पोस्ट नहीं भेजी गई; अनुमोदन की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Somebody who did not write it approves it.</source>
        <translation>अनुमोदन ऐसे अधिकारी करते हैं, जिन्होंने इसे नहीं लिखा।</translation>
    </message>
    <message>
        <source>The post was held back: publicity was on hold at its minute.</source>
        <translation>पोस्ट रोक ली गई: उसके समय पर प्रचार पर रोक थी।</translation>
    </message>
    <message>
        <source>It was not sent; the words are kept.</source>
        <translation>पोस्ट नहीं भेजी गई; पाठ सुरक्षित है।</translation>
    </message>
    <message>
        <source>When the hold is over, send it, move it or withdraw it.</source>
        <translation>रोक समाप्त होने पर पोस्ट भेजें, उसका समय बदलें या उसे वापस लें।</translation>
    </message>
    <message>
        <source>Publicity is on hold.</source>
        <translation>प्रचार पर रोक है।</translation>
    </message>
    <message>
        <source>The post waits here.</source>
        <translation>पोस्ट यहाँ प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Post it when the hold is over.</source>
        <translation>रोक समाप्त होने पर पोस्ट करें।</translation>
    </message>
    <message>
        <source>Only the State cell holds the publicity of other offices.</source>
        <translation>दूसरे कार्यालयों का प्रचार केवल राज्य प्रकोष्ठ रोक सकता है।</translation>
    </message>
    <message>
        <source>Hold your own office&apos;s, or ask the State cell.</source>
        <translation>अपने कार्यालय के प्रचार पर रोक लगाएँ, या राज्य प्रकोष्ठ से कहें।</translation>
    </message>
    <message>
        <source>The order names nobody who signed it.</source>
        <translation>आदेश में हस्ताक्षर करने वाले का नाम नहीं है।</translation>
    </message>
    <message>
        <source>Write who signed it, by name and post.</source>
        <translation>हस्ताक्षर करने वाले का नाम और पदनाम लिखें।</translation>
    </message>
    <message>
        <source>The order has no number.</source>
        <translation>आदेश की संख्या नहीं लिखी है।</translation>
    </message>
    <message>
        <source>Write the number of the order.</source>
        <translation>आदेश की संख्या लिखें।</translation>
    </message>
    <message>
        <source>The hold would end before it begins.</source>
        <translation>रोक की समाप्ति उसके आरंभ से पहले की है।</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>समाप्ति का बाद का समय चुनें।</translation>
    </message>
    <message>
        <source>This hold has ended already.</source>
        <translation>यह रोक पहले ही समाप्त हो चुकी है।</translation>
    </message>
    <message>
        <source>Declare a new one by its own order.</source>
        <translation>नए आदेश से नई रोक घोषित करें।</translation>
    </message>
    <message>
        <source>There is no such hold any more.</source>
        <translation>यह रोक अब नहीं है।</translation>
    </message>
    <message>
        <source>Choose one from the list of holds.</source>
        <translation>रोक की सूची में से एक चुनें।</translation>
    </message>
    <message>
        <source>@{username} is not worked by hand.</source>
        <translation>@{username} पर हाथ से पोस्ट नहीं की जाती।</translation>
    </message>
    <message>
        <source>The program sends its words by itself.</source>
        <translation>इस खाते का पाठ प्रोग्राम अपने आप भेजता है।</translation>
    </message>
    <message>
        <source>{name} has taken these words to the browser already.</source>
        <translation>{name} द्वारा यह पाठ पहले ही ब्राउज़र में खोला जा चुका है।</translation>
    </message>
    <message>
        <source>They were not opened here, so that they go out once.</source>
        <translation>पाठ यहाँ नहीं खोला गया, ताकि वह एक ही बार जाए।</translation>
    </message>
    <message>
        <source>Ask {name}, or paste the address of the post.</source>
        <translation>{name} से पूछें, या पोस्ट का लिंक चिपकाएँ।</translation>
    </message>
    <message>
        <source>These are the addresses of two posts.</source>
        <translation>ये दो पोस्टों के लिंक हैं।</translation>
    </message>
    <message>
        <source>Paste the address of the one post alone.</source>
        <translation>केवल उसी एक पोस्ट का लिंक चिपकाएँ।</translation>
    </message>
    <message>
        <source>That is a post of @{found}, not of @{username}.</source>
        <translation>यह पोस्ट @{found} की है, @{username} की नहीं।</translation>
    </message>
    <message>
        <source>Open your own post on X and copy its address.</source>
        <translation>X पर अपनी पोस्ट खोलें और उसका लिंक कॉपी करें।</translation>
    </message>
    <message>
        <source>That is the post that was answered, not the answer.</source>
        <translation>यह वह पोस्ट है जिसका उत्तर दिया गया, उत्तर नहीं।</translation>
    </message>
    <message>
        <source>Open the answer on X and copy its address.</source>
        <translation>X पर उत्तर खोलें और उसका लिंक कॉपी करें।</translation>
    </message>
    <message>
        <source>That post is of {at}: it cannot be these words.</source>
        <translation>वह पोस्ट {at} की है: वह इस पाठ की नहीं हो सकती।</translation>
    </message>
    <message>
        <source>Copy the address of the post that was just made.</source>
        <translation>अभी की गई पोस्ट का लिंक कॉपी करें।</translation>
    </message>
    <message>
        <source>The words pasted are not those that were to be posted.</source>
        <translation>चिपकाया गया पाठ वह नहीं है, जिसे पोस्ट करना था।</translation>
    </message>
    <message>
        <source>Look whether it is the right post; if so, say that it is.</source>
        <translation>देखें कि पोस्ट सही है या नहीं; सही हो, तो इसकी पुष्टि करें।</translation>
    </message>
    <message>
        <source>That post belongs to other words already.</source>
        <translation>वह पोस्ट पहले से किसी दूसरे पाठ की है।</translation>
    </message>
    <message>
        <source>Copy the address of the post that these words became.</source>
        <translation>इसी पाठ से बनी पोस्ट का लिंक कॉपी करें।</translation>
    </message>
    <message>
        <source>The claim is empty.</source>
        <translation>दावा ख़ाली है।</translation>
    </message>
    <message>
        <source>Nothing was entered; what you wrote is still in the form.</source>
        <translation>कुछ भी दर्ज नहीं किया गया; आपका लिखा फ़ॉर्म में ही है।</translation>
    </message>
    <message>
        <source>Say in Hindi or in English what was achieved.</source>
        <translation>उपलब्धि क्या है, हिन्दी या अंग्रेज़ी में लिखें।</translation>
    </message>
    <message>
        <source>It is not said who agreed to the picture.</source>
        <translation>यह नहीं लिखा है कि चित्र के लिए सहमति किसने दी।</translation>
    </message>
    <message>
        <source>Name who agreed, and how; or say that nobody can be recognised in it.</source>
        <translation>लिखें कि सहमति किसने और कैसे दी; या यह कि चित्र में कोई पहचाना नहीं जा सकता।</translation>
    </message>
    <message>
        <source>There is no such district.</source>
        <translation>ऐसा कोई जनपद नहीं है।</translation>
    </message>
    <message>
        <source>Choose a district from the list, or leave it empty for the whole State.</source>
        <translation>सूची से जनपद चुनें, या संपूर्ण राज्य के लिए ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>“{figure}” cannot be read as a figure.</source>
        <translation>“{figure}” आँकड़े के रूप में पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Write digits, such as 1,23,456 or 12.5 लाख, with three decimal places at most.</source>
        <translation>अंक लिखें, जैसे 1,23,456 या 12.5 लाख; दशमलव के बाद अधिकतम तीन अंक।</translation>
    </message>
    <message>
        <source>The claim has a place for a figure, but there is none.</source>
        <translation>दावे में आँकड़े का स्थान है, पर आँकड़ा नहीं है।</translation>
    </message>
    <message>
        <source>Enter the figure, or take {figure} out of the claim.</source>
        <translation>आँकड़ा लिखें, या दावे से {figure} हटा दें।</translation>
    </message>
    <message>
        <source>The figure is larger than anything that can be counted here.</source>
        <translation>आँकड़ा इतना बड़ा है कि यहाँ गिना नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Look at the figure and at lakh and crore in its unit.</source>
        <translation>आँकड़ा देखें, और उसकी इकाई में लाख और करोड़ भी।</translation>
    </message>
    <message>
        <source>Another figure contradicts this one.</source>
        <translation>एक दूसरा आँकड़ा इससे मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Nothing was made of it.</source>
        <translation>इससे कुछ भी नहीं बनाया गया।</translation>
    </message>
    <message>
        <source>Look at both sources; correct the wrong one, or go on if both are right.</source>
        <translation>दोनों स्रोत देखें; जो ग़लत हो उसे सुधारें, या दोनों सही हों तो आगे बढ़ें।</translation>
    </message>
    <message>
        <source>The figure is dated later than today.</source>
        <translation>आँकड़े की तिथि आज के बाद की है।</translation>
    </message>
    <message>
        <source>Give the day up to which it was counted.</source>
        <translation>वह तिथि दें, जिस तक गणना की गई।</translation>
    </message>
    <message>
        <source>One of the achievements has no claim in Hindi.</source>
        <translation>चुनी गई उपलब्धियों में से एक का दावा हिन्दी में नहीं है।</translation>
    </message>
    <message>
        <source>No press note was made.</source>
        <translation>विज्ञप्ति नहीं बनाई गई।</translation>
    </message>
    <message>
        <source>Correct it and write its claim in Hindi.</source>
        <translation>उसे सुधारें और दावा हिन्दी में लिखें।</translation>
    </message>
    <message>
        <source>No achievement is chosen.</source>
        <translation>कोई उपलब्धि नहीं चुनी गई है।</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>कुछ भी नहीं बनाया गया।</translation>
    </message>
    <message>
        <source>Choose one or several in the list.</source>
        <translation>सूची में एक या अधिक चुनें।</translation>
    </message>
    <message>
        <source>This achievement belongs to another office.</source>
        <translation>यह उपलब्धि दूसरे कार्यालय की है।</translation>
    </message>
    <message>
        <source>Ask that office; its name stands beside the figure.</source>
        <translation>उस कार्यालय से कहें; उसका नाम आँकड़े के साथ लिखा है।</translation>
    </message>
    <message>
        <source>It is not said why the figure changes.</source>
        <translation>आँकड़ा बदलने का कारण नहीं लिखा है।</translation>
    </message>
    <message>
        <source>Nothing was changed; what you wrote is still in the form.</source>
        <translation>कुछ भी बदला नहीं गया; आपका लिखा फ़ॉर्म में ही है।</translation>
    </message>
    <message>
        <source>Say why, so that whoever compares the figures later understands.</source>
        <translation>कारण लिखें, ताकि बाद में आँकड़े मिलाने वाले समझ सकें।</translation>
    </message>
    <message>
        <source>Your role may not keep the ledger.</source>
        <translation>आपकी भूमिका में उपलब्धि पंजी में लिखने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask an officer who speaks for the office.</source>
        <translation>कार्यालय की ओर से पोस्ट करने वाले किसी अधिकारी से कहें।</translation>
    </message>
    <message>
        <source>The scheme is not named.</source>
        <translation>योजना का नाम नहीं लिखा है।</translation>
    </message>
    <message>
        <source>Name the scheme in Hindi or in English.</source>
        <translation>योजना का नाम हिन्दी या अंग्रेज़ी में लिखें।</translation>
    </message>
    <message>
        <source>The source document is not named.</source>
        <translation>स्रोत अभिलेख का नाम नहीं लिखा है।</translation>
    </message>
    <message>
        <source>Name the letter, report or register in which the figure stands.</source>
        <translation>उस पत्र, रिपोर्ट या पंजिका का नाम लिखें, जिसमें यह आँकड़ा है।</translation>
    </message>
    <message>
        <source>This achievement is in use already.</source>
        <translation>यह उपलब्धि पहले से उपयोग में है।</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>इसे फिर से देखें।</translation>
    </message>
    <message>
        <source>Those are too many achievements for one text.</source>
        <translation>एक पाठ के लिए इतनी उपलब्धियाँ अधिक हैं।</translation>
    </message>
    <message>
        <source>Choose {most} or fewer.</source>
        <translation>अधिकतम {most} चुनें।</translation>
    </message>
    <message>
        <source>It is not said what the figure counts.</source>
        <translation>यह नहीं लिखा है कि आँकड़ा किस चीज़ का है।</translation>
    </message>
    <message>
        <source>Enter the unit, such as आवास पूर्ण or km of road.</source>
        <translation>इकाई लिखें, जैसे आवास पूर्ण या किमी सड़क।</translation>
    </message>
    <message>
        <source>“{hindi}” and “{english}” are not the same unit.</source>
        <translation>“{hindi}” और “{english}” एक ही इकाई नहीं हैं।</translation>
    </message>
    <message>
        <source>Write thousand, lakh or crore in both units, or in neither.</source>
        <translation>हज़ार, लाख या करोड़ दोनों इकाइयों में लिखें, या किसी में नहीं।</translation>
    </message>
    <message>
        <source>This achievement is no longer in the ledger.</source>
        <translation>यह उपलब्धि अब पंजी में नहीं है।</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>सूची फिर से देखें।</translation>
    </message>
    <message>
        <source>This achievement has been withdrawn.</source>
        <translation>यह उपलब्धि वापस ली जा चुकी है।</translation>
    </message>
    <message>
        <source>Put it back first.</source>
        <translation>पहले इसे पुनः शामिल करें।</translation>
    </message>
    <message>
        <source>This is no name of a database.</source>
        <translation>यह डेटाबेस का नाम नहीं हो सकता।</translation>
    </message>
    <message>
        <source>It has letters, digits, _ and - only.</source>
        <translation>इसमें केवल अंग्रेज़ी अक्षर, अंक, _ और - होते हैं।</translation>
    </message>
    <message>
        <source>This is no login.</source>
        <translation>यह लॉगिन नहीं हो सकता।</translation>
    </message>
    <message>
        <source>It has letters, digits, _, . and - only.</source>
        <translation>इसमें केवल अंग्रेज़ी अक्षर, अंक, _, . और - होते हैं।</translation>
    </message>
    <message>
        <source>Over a network the servers must prove who they are.</source>
        <translation>नेटवर्क पर सर्वरों को अपनी पहचान सिद्ध करनी होती है।</translation>
    </message>
    <message>
        <source>Choose the file with their certificate; whoever keeps the server has it.</source>
        <translation>उनके प्रमाणपत्र की फ़ाइल चुनें; वह सर्वर सँभालने वाले के पास है।</translation>
    </message>
    <message>
        <source>These are no names of servers.</source>
        <translation>ये सर्वरों के नाम नहीं हो सकते।</translation>
    </message>
    <message>
        <source>Write them between commas, like db1.up.example, db2.up.example:5433.</source>
        <translation>उन्हें अल्पविराम से अलग करके लिखें, जैसे db1.up.example, db2.up.example:5433।</translation>
    </message>
    <message>
        <source>The server could not prove that it is the State&apos;s database server.</source>
        <translation>सर्वर यह सिद्ध नहीं कर सका कि वह राज्य का डेटाबेस सर्वर है।</translation>
    </message>
    <message>
        <source>Nothing was sent to it; what you wrote is kept.</source>
        <translation>उसे कुछ भी नहीं भेजा गया; आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Check the names of the servers and the file of the certificate in the settings, or ask whoever keeps the server.</source>
        <translation>सेटिंग में सर्वरों के नाम और प्रमाणपत्र की फ़ाइल जाँचें, या सर्वर सँभालने वाले से पूछें।</translation>
    </message>
    <message>
        <source>This desk works with a file of its own.</source>
        <translation>यह डेस्क अपनी ही फ़ाइल पर काम करती है।</translation>
    </message>
    <message>
        <source>It has no password; nothing was changed.</source>
        <translation>उसका कोई पासवर्ड नहीं है; कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>Connect the State&apos;s database first.</source>
        <translation>पहले राज्य के डेटाबेस से जुड़ें।</translation>
    </message>
    <message>
        <source>The State&apos;s database is not backed up from an office&apos;s PC.</source>
        <translation>राज्य के डेटाबेस का बैकअप कार्यालय के PC से नहीं बनता।</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>कुछ भी नहीं किया गया।</translation>
    </message>
    <message>
        <source>Whoever keeps the server makes its backups.</source>
        <translation>उसका बैकअप सर्वर सँभालने वाले बनाते हैं।</translation>
    </message>
    <message>
        <source>The server does not speak in a way that nobody can listen to or forge.</source>
        <translation>सर्वर का कनेक्शन सुरक्षित नहीं है: कोई उसे बीच में पढ़ या बदल सकता है।</translation>
    </message>
    <message>
        <source>Ask whoever keeps the server.</source>
        <translation>सर्वर सँभालने वाले से पूछें।</translation>
    </message>
    <message>
        <source>Only a server answers that another one has replaced.</source>
        <translation>उत्तर केवल उस सर्वर से मिल रहा है, जिसकी जगह दूसरा सर्वर ले चुका है।</translation>
    </message>
    <message>
        <source>Nothing was written to it, for that would be lost; what you wrote is kept.</source>
        <translation>उसमें लिखा खो जाता, इसलिए कुछ भी लिखा नहीं गया; आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Tell whoever keeps the servers; the program tries again.</source>
        <translation>सर्वर सँभालने वाले को बताएँ; प्रोग्राम फिर प्रयास करेगा।</translation>
    </message>
    <message>
        <source>The State&apos;s database lacks work that this PC has seen in it.</source>
        <translation>राज्य के डेटाबेस में वह काम नहीं है जो इस PC ने उसमें देखा था।</translation>
    </message>
    <message>
        <source>Nothing was written to it; what you wrote is kept.</source>
        <translation>उसमें कुछ नहीं लिखा गया; आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Tell whoever keeps it: it was restored, and that has to be said, or altered.</source>
        <translation>डेटाबेस सँभालने वाले को बताएँ: या तो उसे पुरानी प्रति से लौटाया गया है, और यह दर्ज होना चाहिए, या उसमें फेरबदल हुआ है।</translation>
    </message>
    <message>
        <source>The server does not know this login with this password.</source>
        <translation>सर्वर ने इस पासवर्ड के साथ यह लॉगिन नहीं पहचाना।</translation>
    </message>
    <message>
        <source>Nothing was written; what you wrote is kept.</source>
        <translation>कुछ भी लिखा नहीं गया; आपका लिखा सुरक्षित है।</translation>
    </message>
    <message>
        <source>Enter the login and its password again.</source>
        <translation>लॉगिन और उसका पासवर्ड फिर से लिखें।</translation>
    </message>
    <message>
        <source>Practice has a database of its own.</source>
        <translation>अभ्यास का अपना अलग डेटाबेस होता है।</translation>
    </message>
    <message>
        <source>Connect the desk where real work is done.</source>
        <translation>वह पटल कनेक्ट करें, जहाँ वास्तविक काम होता है।</translation>
    </message>
    <message>
        <source>The line to the office database was cut while the last step was being kept.</source>
        <translation>पिछला कार्य सहेजे जाते समय कार्यालय के डेटाबेस से कनेक्शन टूट गया।</translation>
    </message>
    <message>
        <source>Whether it was kept is not known yet.</source>
        <translation>वह सहेजा गया या नहीं, यह अभी ज्ञात नहीं है।</translation>
    </message>
    <message>
        <source>When the database is back, look whether it is there before doing it again.</source>
        <translation>डेटाबेस उपलब्ध होने पर, दोबारा करने से पहले देखें कि वह वहाँ है या नहीं।</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The inbox shows every post that names your account. Read it, then decide: register a complaint and it gets a code, let it join a case, or put it aside as no complaint. Nothing here is ever deleted; what you put aside stays under its own view.</source>
        <translation>आगत में हर वह पोस्ट दिखती है, जिसमें आपके खाते का नाम है। उसे पढ़ें, फिर निर्णय लें: शिकायत दर्ज करें तो उसे कोड मिलेगा, किसी संदर्भ से जोड़ें, या शिकायत न हो तो अलग रखें। यहाँ से कुछ भी हटाया नहीं जाता; जो अलग रखा गया, वह अपनी सूची में बना रहता है।</translation>
    </message>
    <message>
        <source>Cases are complaints with a code and a due date. Take one in hand, forward it to the office that can act, and answer the citizen when the report is there. A case closes only when the answer is published. Forwarding never changes the due date.</source>
        <translation>संदर्भ वह शिकायत है, जिसका कोड और समय-सीमा है। उसे अपने पास लें, जो कार्यालय कार्यवाही कर सकता है उसे अग्रसारित करें, और आख्या मिलने पर नागरिक को उत्तर दें। उत्तर प्रकाशित होने पर ही संदर्भ निस्तारित होता है। अग्रसारित करने से समय-सीमा कभी नहीं बदलती।</translation>
    </message>
    <message>
        <source>Write a post here. It is counted as X counts, kept within two seconds of typing, and goes out at the time you choose. Nothing leaves before you send or schedule it.</source>
        <translation>पोस्ट यहाँ लिखें। अक्षर वैसे ही गिने जाते हैं, जैसे X गिनता है; लिखा हुआ दो सेकंड के भीतर सहेज लिया जाता है, और पोस्ट आपके चुने समय पर जाती है। जब तक आप न भेजें या समय निर्धारित न करें, कुछ भी बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>The calendar shows what is scheduled and what became of it, by month, by week or as a list. Arrows go from day to day and over the posts of a day; drag a post to another day, or move it by Alt with an arrow; Ctrl+Z takes it back. A post that was missed while the computer was off waits here for your decision; it is never sent late by itself.</source>
        <translation>कैलेंडर में दिखता है कि क्या निर्धारित है और उसका क्या हुआ: माह, सप्ताह या सूची में। तीर कुंजियों से एक दिन से दूसरे दिन और दिन की पोस्टों पर जाएँ; पोस्ट को खींचकर, या Alt और तीर कुंजी से, दूसरे दिन ले जाएँ; Ctrl+Z से पूर्ववत करें। कंप्यूटर बंद रहने से जो पोस्ट छूट गई, वह यहाँ आपके निर्णय की प्रतीक्षा करती है; वह अपने आप देर से कभी नहीं भेजी जाती।</translation>
    </message>
    <message>
        <source>Each achievement is entered once, with its figure, its day and the document in which it stands. Posts, threads, press notes and the day&apos;s digest are made from it, so that all of them tell the same figure. A figure that falls, or that differs from another of the same day, is marked, and you see both sources before anything is made of it.</source>
        <translation>हर उपलब्धि एक बार दर्ज होती है: अपने आँकड़े, तिथि और उस अभिलेख के साथ, जिसमें वह लिखी है। पोस्ट, शृंखला, विज्ञप्ति और दैनिक सार इसी से बनते हैं, ताकि सबमें एक ही आँकड़ा रहे। जो आँकड़ा घटे, या उसी तिथि के दूसरे आँकड़े से अलग हो, उस पर चिह्न लगता है, और उससे कुछ बनाने से पहले आपको दोनों स्रोत दिखते हैं।</translation>
    </message>
    <message>
        <source>Settings of this computer and of your office. Accounts are connected here; their keys are kept in this computer&apos;s keyring and are never shown again.</source>
        <translation>इस कंप्यूटर और आपके कार्यालय की सेटिंग। खाते यहाँ कनेक्ट किए जाते हैं; उनकी कुंजियाँ इस कंप्यूटर के कुंजी-कोष में रहती हैं और फिर कभी दिखाई नहीं जातीं।</translation>
    </message>
    <message>
        <source>Press ? for all keys, or Ctrl+K to search everything.</source>
        <translation>कीबोर्ड की सभी कुंजियाँ देखने के लिए ? दबाएँ, या सब कुछ खोजने के लिए Ctrl+K।</translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message>
        <source>Mention</source>
        <translation>उल्लेख</translation>
    </message>
    <message>
        <source>Deleted on X</source>
        <translation>X पर हटाई गई</translation>
    </message>
    <message>
        <source>Danger?</source>
        <translation>ख़तरा?</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>अपठित</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Look</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>आँकड़े की तिथि</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>योजना</translation>
    </message>
    <message>
        <source>District</source>
        <translation>जनपद</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>आँकड़ा</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>दावा</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>⚠ Check</source>
        <translation>⚠ जाँचें</translation>
    </message>
    <message>
        <source>Whole State</source>
        <translation>संपूर्ण राज्य</translation>
    </message>
    <message>
        <source>Of the same day, but counted in another unit: %1. %2 Source: %3</source>
        <translation>उसी तिथि का, पर दूसरी इकाई में: %1। %2 स्रोत: %3</translation>
    </message>
    <message>
        <source>Of the same day, but: %1. %2 Source: %3</source>
        <translation>उसी तिथि का, पर अलग: %1। %2 स्रोत: %3</translation>
    </message>
    <message>
        <source>Higher on %4 already: %1. %2 Source: %3</source>
        <translation>%4 को ही इससे अधिक था: %1। %2 स्रोत: %3</translation>
    </message>
    <message>
        <source>Lower later, on %4: %1. %2 Source: %3</source>
        <translation>बाद में, %4 को, इससे कम है: %1। %2 स्रोत: %3</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>सुधारी गई</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>वापस ली गई</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>पुनः शामिल की गई</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>पहले: %1</translation>
    </message>
</context>
<context>
    <name>meanwhile</name>
    <message>
        <source>This case has changed meanwhile: %1. What you wrote is kept and nothing was sent or overwritten. Look at it as it is now, then do it again.</source>
        <translation>इस बीच यह संदर्भ बदल गया है: %1। आपका लिखा सुरक्षित है; कुछ भी नहीं भेजा गया और किसी और का लिखा मिटाया नहीं गया। इसका वर्तमान रूप देखें, फिर दोबारा करें।</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>प्रोग्राम</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Inbox</source>
        <translation>आगत</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>लिखें</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>कैलेंडर</translation>
    </message>
    <message>
        <source>Achievements</source>
        <translation>उपलब्धियाँ</translation>
    </message>
    <message>
        <source>Waiting here</source>
        <translation>यहाँ प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>अनुमोदन</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>This desk sits at the State&apos;s database: %1</source>
        <translation>यह पटल राज्य के डेटाबेस पर काम करता है: %1</translation>
    </message>
    <message>
        <source>Practice has a database of its own on this PC.</source>
        <translation>अभ्यास का इस PC पर अपना अलग डेटाबेस है।</translation>
    </message>
    <message>
        <source>This desk works with a file of its own on this PC.</source>
        <translation>यह पटल इस PC की अपनी अलग फ़ाइल पर काम करता है।</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language of this program · भाषा</source>
        <translation>इस प्रोग्राम की भाषा · Language</translation>
    </message>
    <message>
        <source>Light, dark, or as the system</source>
        <translation>हल्का, गहरा, या सिस्टम के अनुसार</translation>
    </message>
    <message>
        <source>Minutes between posts that go later than planned</source>
        <translation>देर से जाने वाली पोस्टों के बीच कितने मिनट का अंतर</translation>
    </message>
    <message>
        <source>Posts are approved by somebody who did not write them</source>
        <translation>पोस्ट का अनुमोदन लिखने वाले के अलावा कोई और करे</translation>
    </message>
    <message>
        <source>Size of all text, in per cent</source>
        <translation>सभी अक्षरों का आकार, प्रतिशत में</translation>
    </message>
    <message>
        <source>Single letters work as keys in lists</source>
        <translation>सूचियों में अकेला अक्षर दबाने से काम हो</translation>
    </message>
    <message>
        <source>Calendar days from the post to the answer</source>
        <translation>पोस्ट से उत्तर तक कितने कैलेंडर दिन</translation>
    </message>
    <message>
        <source>The same for a routine or reopened case</source>
        <translation>नियमित या पुनः खोले गए संदर्भ में पोस्ट से उत्तर तक कितने दिन</translation>
    </message>
    <message>
        <source>Working days to accept or return a forwarded case</source>
        <translation>अग्रसारित संदर्भ कितने कार्यदिवस में स्वीकार हो या लौटे</translation>
    </message>
    <message>
        <source>Days after closing in which the citizen can object</source>
        <translation>निस्तारण के बाद नागरिक कितने दिन तक आपत्ति कर सकें</translation>
    </message>
    <message>
        <source>Days after which an interim reply is compulsory</source>
        <translation>कितने दिन बाद अंतरिम उत्तर अनिवार्य हो</translation>
    </message>
    <message>
        <source>Days from the post that an interim reply may promise</source>
        <translation>अंतरिम उत्तर में पोस्ट से अधिकतम कितने दिन का आश्वासन हो</translation>
    </message>
    <message>
        <source>Days in all that a case may wait for its citizen</source>
        <translation>संदर्भ नागरिक की प्रतीक्षा में कुल कितने दिन रह सके</translation>
    </message>
    <message>
        <source>Days in which a reopened case is decided</source>
        <translation>पुनः खोले गए संदर्भ पर कितने दिन में निर्णय हो</translation>
    </message>
    <message>
        <source>Days in which a citizen may go to the supervisor</source>
        <translation>नागरिक कितने दिन तक पर्यवेक्षक के पास जा सकें</translation>
    </message>
    <message>
        <source>Minutes until a person looks at a critical case</source>
        <translation>तात्कालिक संदर्भ कितने मिनट में कोई देखे</translation>
    </message>
    <message>
        <source>Minutes to accept a critical case</source>
        <translation>तात्कालिक संदर्भ कितने मिनट में स्वीकार हो</translation>
    </message>
    <message>
        <source>Working hours until the first public reply</source>
        <translation>पहले सार्वजनिक उत्तर तक कितने कार्य-घंटे</translation>
    </message>
    <message>
        <source>Hours after which a missing first reply is red</source>
        <translation>कितने घंटे तक पहला उत्तर न मिले तो लाल दिखे</translation>
    </message>
    <message>
        <source>Closures that a supervisor looks at each day</source>
        <translation>पर्यवेक्षक हर दिन कितने निस्तारण जाँचें</translation>
    </message>
    <message>
        <source>Seconds between answers to many citizens at once</source>
        <translation>एक साथ कई नागरिकों के उत्तरों के बीच कितने सेकंड</translation>
    </message>
    <message>
        <source>Topics whose answer a nodal officer gives, by their keys</source>
        <translation>किन विषयों का उत्तर नोडल अधिकारी दें (विषयों के संकेत-शब्द)</translation>
    </message>
    <message>
        <source>Seconds in which words for X can be called back</source>
        <translation>X के लिए पाठ कितने सेकंड तक वापस बुलाया जा सके</translation>
    </message>
    <message>
        <source>How late a post may go without asking a person</source>
        <translation>पोस्ट बिना पूछे कितनी देर से जा सके</translation>
    </message>
    <message>
        <source>Seconds between looks at X</source>
        <translation>X को हर कितने सेकंड में देखा जाए</translation>
    </message>
    <message>
        <source>Hours looked at again, for mentions that X shows late</source>
        <translation>X पर देर से दिखने वाले उल्लेखों के लिए पिछले कितने घंटे फिर देखें</translation>
    </message>
    <message>
        <source>Minutes between looks for posts that were deleted</source>
        <translation>हटाई गई पोस्टें हर कितने मिनट में देखी जाएँ</translation>
    </message>
    <message>
        <source>Holidays, as YYYY-MM-DD, each with its name after it if you like</source>
        <translation>अवकाश, YYYY-MM-DD रूप में; चाहें तो हर एक के बाद उसका नाम</translation>
    </message>
    <message>
        <source>Sound when a post may speak of a danger</source>
        <translation>पोस्ट में ख़तरे की आशंका पर ध्वनि</translation>
    </message>
    <message>
        <source>Devanagari digits in Hindi words to citizens</source>
        <translation>नागरिकों के हिन्दी पाठ में देवनागरी अंक</translation>
    </message>
    <message>
        <source>Answers to many citizens in 15 minutes, at most</source>
        <translation>एक साथ कई नागरिकों को उत्तर, 15 मिनट में अधिकतम</translation>
    </message>
    <message>
        <source>Posts of one account in 24 hours, at most</source>
        <translation>24 घंटे में एक खाते की अधिकतम पोस्ट</translation>
    </message>
    <message>
        <source>X&apos;s price of a post, in thousandths of a US dollar</source>
        <translation>X पर पोस्ट का मूल्य, अमेरिकी डॉलर के हज़ारवें भाग में</translation>
    </message>
    <message>
        <source>The same where the post holds a link</source>
        <translation>लिंक वाली पोस्ट का मूल्य, उसी इकाई में</translation>
    </message>
    <message>
        <source>The same for an answer to who named the account</source>
        <translation>खाते का नाम लेने वाले को उत्तर का मूल्य, उसी इकाई में</translation>
    </message>
    <message>
        <source>The same for the description of a picture</source>
        <translation>चित्र के वर्णन का मूल्य, उसी इकाई में</translation>
    </message>
    <message>
        <source>A US dollar in paise</source>
        <translation>एक अमेरिकी डॉलर, पैसे में</translation>
    </message>
    <message>
        <source>When these prices were looked up, as YYYY-MM-DD</source>
        <translation>ये मूल्य किस दिन देखे गए, YYYY-MM-DD रूप में</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम के अनुसार</translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>Registered as %1</source>
        <translation>%1 के रूप में दर्ज</translation>
    </message>
    <message>
        <source>Corrected what it is about</source>
        <translation>विवरण सुधारा गया</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>अपने पास लिया गया</translation>
    </message>
    <message>
        <source>Laid back for colleagues</source>
        <translation>सहकर्मियों के लिए मुक्त किया गया</translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation>%1 को अग्रसारित</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>वापस बुलाया गया</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>स्वीकार किया गया</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <source>Report (आख्या) handed in</source>
        <translation>आख्या दी गई</translation>
    </message>
    <message>
        <source>Report taken back</source>
        <translation>आख्या वापस ली गई</translation>
    </message>
    <message>
        <source>Report sent back</source>
        <translation>आख्या लौटाई गई</translation>
    </message>
    <message>
        <source>Disposed: answered</source>
        <translation>निस्तारित: उत्तर दिया गया</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>पुनः खोला गया</translation>
    </message>
    <message>
        <source>Letter handed over</source>
        <translation>पत्र दिया गया</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>नागरिक से जानकारी अपेक्षित</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>कार्यवाही फिर शुरू</translation>
    </message>
    <message>
        <source>A later day</source>
        <translation>तिथि आगे बढ़ाई गई</translation>
    </message>
    <message>
        <source>Disposed for another reason</source>
        <translation>अन्य कारण से निस्तारित</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>%1 में मिलाया गया</translation>
    </message>
    <message>
        <source>Taken out of its master case</source>
        <translation>मुख्य संदर्भ से अलग किया गया</translation>
    </message>
    <message>
        <source>Took in %1</source>
        <translation>%1 को इसमें मिलाया गया</translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <translation>%1 को इससे अलग किया गया</translation>
    </message>
    <message>
        <source>Answered with its master case</source>
        <translation>मुख्य संदर्भ के साथ उत्तर दिया गया</translation>
    </message>
    <message>
        <source>Placed with %1 by the State cell</source>
        <translation>राज्य प्रकोष्ठ ने कार्यालय तय किया: %1</translation>
    </message>
    <message>
        <source>Marks changed</source>
        <translation>चिह्न बदले गए</translation>
    </message>
    <message>
        <source>Goes on in %1</source>
        <translation>%1 में जारी</translation>
    </message>
    <message>
        <source>Closure looked at and accepted</source>
        <translation>निस्तारण जाँचकर स्वीकार किया गया</translation>
    </message>
    <message>
        <source>Closure looked at and sent back</source>
        <translation>निस्तारण जाँचकर लौटाया गया</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>आंतरिक टिप्पणी</translation>
    </message>
    <message>
        <source>A post joined the case</source>
        <translation>संदर्भ में एक पोस्ट जुड़ी</translation>
    </message>
    <message>
        <source>Read what the citizen wrote</source>
        <translation>नागरिक का लिखा पढ़ा गया</translation>
    </message>
    <message>
        <source>Looked at the citizen&apos;s private numbers</source>
        <translation>नागरिक के निजी नंबर देखे गए</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>भेजने के लिए सौंपा गया: %1</translation>
    </message>
    <message>
        <source>Words called back</source>
        <translation>पाठ वापस बुलाया गया</translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation>प्रकाशित: %1</translation>
    </message>
    <message>
        <source>%1 refused by X</source>
        <translation>X ने अस्वीकार किया: %1</translation>
    </message>
    <message>
        <source>Not certain whether X has it: %1</source>
        <translation>X पर पहुँचा या नहीं, निश्चित नहीं: %1</translation>
    </message>
    <message>
        <source>The citizen&apos;s post is gone from X</source>
        <translation>नागरिक की पोस्ट X से हट गई</translation>
    </message>
    <message>
        <source>A post left the case; it is undecided again</source>
        <translation>एक पोस्ट संदर्भ से अलग हुई; उस पर फिर निर्णय शेष है</translation>
    </message>
    <message>
        <source>Not told to the citizen on purpose: %1</source>
        <translation>नागरिक को सूचित न करने का निर्णय: %1</translation>
    </message>
    <message>
        <source>To be accepted by %1 IST</source>
        <translation>%1 IST तक स्वीकार करना है</translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation>%1 को दिया गया</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation>कार्य करने वाले: %1</translation>
    </message>
    <message>
        <source>Could act: %1</source>
        <translation>कार्यवाही कर सकने वाला कार्यालय: %1</translation>
    </message>
    <message>
        <source>Promised by %1 IST, before: %2</source>
        <translation>आश्वासित तिथि %1 IST, पहले: %2</translation>
    </message>
    <message>
        <source>Comes back by itself on %1 IST</source>
        <translation>%1 IST को अपने आप वापस आएगा</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: हाँ</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: नहीं</translation>
    </message>
    <message>
        <source>Citizen spoken to: %1</source>
        <translation>नागरिक से बात हुई: %1</translation>
    </message>
    <message>
        <source>No photo: %1</source>
        <translation>फ़ोटो नहीं: %1</translation>
    </message>
    <message>
        <source>By itself, the time is over</source>
        <translation>अपने आप, समय पूरा होने पर</translation>
    </message>
    <message>
        <source>The citizen wrote</source>
        <translation>नागरिक ने लिखा</translation>
    </message>
    <message>
        <source>Told by %1</source>
        <translation>%1 ने बताया</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>Keys are kept in the keyring of this PC (%1).</source>
        <translation>कुंजियाँ इस PC के कुंजी-कोष (%1) में रहती हैं।</translation>
    </message>
    <message>
        <source>Keys are kept for this session only; nothing is written, and they are asked for again next time.</source>
        <translation>कुंजियाँ केवल इस सत्र तक रहेंगी; कुछ भी लिखा नहीं जाता, और अगली बार उन्हें फिर माँगा जाएगा।</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this PC (%1).</source>
        <translation>पासवर्ड इस PC के कुंजी-कोष (%1) में रहता है।</translation>
    </message>
    <message>
        <source>The password is kept for this session only, and asked for again next time.</source>
        <translation>पासवर्ड केवल इस सत्र तक रहेगा, और अगली बार फिर माँगा जाएगा।</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>This time has passed.</source>
        <translation>यह समय बीत चुका है।</translation>
    </message>
    <message>
        <source>Another post stands at %1: %2</source>
        <translation>एक और पोस्ट का समय %1 है: %2</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>A post is due soon</source>
        <translation>एक पोस्ट का समय निकट है</translation>
    </message>
    <message>
        <source>A post is due at %1.</source>
        <translation>एक पोस्ट का समय %1 है।</translation>
    </message>
    <message>
        <source>While the program is closed nothing goes out. It waits for you.</source>
        <translation>प्रोग्राम बंद रहने पर कुछ भी नहीं भेजा जाता। पोस्ट आपकी प्रतीक्षा करेगी।</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>प्रोग्राम बंद करें</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>खुला रखें</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Registered</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>अग्रसारित</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>कार्यवाही में</translation>
    </message>
    <message>
        <source>Waiting for citizen</source>
        <translation>जानकारी अपेक्षित</translation>
    </message>
    <message>
        <source>Report received</source>
        <translation>आख्या प्राप्त</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>निस्तारित</translation>
    </message>
    <message>
        <source>Disposed (other)</source>
        <translation>निस्तारित (अन्य)</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>पुनः खोला गया</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>संयुक्त</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>विवरण सुधारें</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>अपने पास लें</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>मुक्त करें</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>अग्रसारित करें</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>वापस बुलाएँ</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>आख्या दें</translation>
    </message>
    <message>
        <source>Withdraw report</source>
        <translation>आख्या वापस लें</translation>
    </message>
    <message>
        <source>Send report back</source>
        <translation>आख्या लौटाएँ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>निस्तारित करें</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>पुनः खोलें</translation>
    </message>
    <message>
        <source>Ask the citizen</source>
        <translation>नागरिक से पूछें</translation>
    </message>
    <message>
        <source>Go on without waiting</source>
        <translation>बिना प्रतीक्षा आगे बढ़ें</translation>
    </message>
    <message>
        <source>Interim reply</source>
        <translation>अंतरिम उत्तर</translation>
    </message>
    <message>
        <source>Close for another reason</source>
        <translation>अन्य कारण से निस्तारित करें</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>मिलाएँ</translation>
    </message>
    <message>
        <source>Take out of its master</source>
        <translation>मुख्य संदर्भ से अलग करें</translation>
    </message>
    <message>
        <source>Took in a like case</source>
        <translation>समान संदर्भ मिलाया गया</translation>
    </message>
    <message>
        <source>Let a case go</source>
        <translation>एक संदर्भ अलग किया गया</translation>
    </message>
    <message>
        <source>Answered with its master</source>
        <translation>मुख्य संदर्भ के साथ उत्तर दिया गया</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>कार्यालय तय करें</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>चिह्न लगाएँ</translation>
    </message>
    <message>
        <source>Go on in a new case</source>
        <translation>नए संदर्भ में जारी रखें</translation>
    </message>
    <message>
        <source>Accept the closure</source>
        <translation>निस्तारण स्वीकार करें</translation>
    </message>
    <message>
        <source>Send the closure back</source>
        <translation>निस्तारण लौटाएँ</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>पत्र</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Citizen wrote</source>
        <translation>नागरिक ने लिखा</translation>
    </message>
    <message>
        <source>Citizen&apos;s words read</source>
        <translation>नागरिक का लिखा पढ़ा गया</translation>
    </message>
    <message>
        <source>Private numbers looked at</source>
        <translation>निजी नंबर देखे गए</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>Answer called back</source>
        <translation>उत्तर वापस बुलाया गया</translation>
    </message>
    <message>
        <source>Answer published</source>
        <translation>उत्तर प्रकाशित</translation>
    </message>
    <message>
        <source>Answer refused by X</source>
        <translation>उत्तर X ने अस्वीकार किया</translation>
    </message>
    <message>
        <source>Answer in doubt</source>
        <translation>उत्तर संदेह में</translation>
    </message>
    <message>
        <source>Original post gone</source>
        <translation>मूल पोस्ट हट गई</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>समय पर</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>समय-सीमा निकट</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>समय-सीमा पार</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>उत्तर दिया गया</translation>
    </message>
    <message>
        <source>Waiting to go</source>
        <translation>भेजना शेष</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>Refused by X</source>
        <translation>X ने अस्वीकार किया</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>संदेह में</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>वापस बुलाया गया</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>पावती</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>Closing answer</source>
        <translation>निस्तारण उत्तर</translation>
    </message>
    <message>
        <source>Office or day changed</source>
        <translation>कार्यालय या तिथि में बदलाव</translation>
    </message>
    <message>
        <source>Question to the citizen</source>
        <translation>नागरिक से प्रश्न</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>पोस्ट</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>कार्य पूर्ण</translation>
    </message>
    <message>
        <source>The Hindi half is older than the English one.</source>
        <translation>हिन्दी पाठ अंग्रेज़ी पाठ से पुराना है।</translation>
    </message>
    <message>
        <source>The English half is older than the Hindi one.</source>
        <translation>अंग्रेज़ी पाठ हिन्दी पाठ से पुराना है।</translation>
    </message>
    <message>
        <source>The halves fill in different things.</source>
        <translation>दोनों पाठों में भरे जाने वाले स्थान अलग-अलग हैं।</translation>
    </message>
    <message>
        <source>Something in { } is not known and will not be filled in.</source>
        <translation>{ } में लिखा कोई नाम ज्ञात नहीं है; वह भरा नहीं जाएगा।</translation>
    </message>
    <message>
        <source>The code is missing: {code}.</source>
        <translation>कोड नहीं है: {code}।</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>आग</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>आत्महत्या</translation>
    </message>
    <message>
        <source>kidnapping</source>
        <translation>अपहरण</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>हिंसा</translation>
    </message>
    <message>
        <source>a woman in danger</source>
        <translation>संकट में महिला</translation>
    </message>
    <message>
        <source>a child in danger</source>
        <translation>संकट में बच्चा</translation>
    </message>
    <message>
        <source>accident</source>
        <translation>दुर्घटना</translation>
    </message>
    <message>
        <source>medical help</source>
        <translation>चिकित्सा सहायता</translation>
    </message>
    <message>
        <source>disaster</source>
        <translation>आपदा</translation>
    </message>
    <message>
        <source>call for help</source>
        <translation>सहायता की पुकार</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>एक जैसे शब्द</translation>
    </message>
    <message>
        <source>same topic, place and hour</source>
        <translation>विषय, स्थान और समय समान</translation>
    </message>
    <message>
        <source>Model Code of Conduct</source>
        <translation>आदर्श आचार संहिता</translation>
    </message>
    <message>
        <source>Mourning</source>
        <translation>शोक</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>समय निर्धारित</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>अनुमोदन हेतु भेजी गई</translation>
    </message>
    <message>
        <source>Approval undone</source>
        <translation>अनुमोदन वापस लिया गया</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>लौटाई गई</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>अनुमोदित</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>निर्धारित</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>छूट गई</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>प्रकाशित</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>वापस ली गई</translation>
    </message>
    <message>
        <source>Moved to another minute</source>
        <translation>समय बदला गया</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>पुनः लिखी गई</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>पुनः शामिल की गई</translation>
    </message>
    <message>
        <source>Lateness allowed</source>
        <translation>देरी की अनुमति दी गई</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>पहले जैसी की गई</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>रोकी गई</translation>
    </message>
    <message>
        <source>Back for approval</source>
        <translation>पुनः अनुमोदन हेतु</translation>
    </message>
    <message>
        <source>Citizen&apos;s words struck out</source>
        <translation>नागरिक के शब्द काटे गए</translation>
    </message>
    <message>
        <source>Not acknowledged yet</source>
        <translation>पावती शेष</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>लौटाई गई</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>वापस बुलाई गई</translation>
    </message>
    <message>
        <source>Not accepted in time</source>
        <translation>समय पर स्वीकृत नहीं</translation>
    </message>
    <message>
        <source>Not accepted: told to the State cell</source>
        <translation>स्वीकृत नहीं: राज्य प्रकोष्ठ को सूचित</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>तात्कालिक</translation>
    </message>
    <message>
        <source>Before a court</source>
        <translation>न्यायालय में विचाराधीन</translation>
    </message>
    <message>
        <source>Press interest</source>
        <translation>प्रेस की रुचि</translation>
    </message>
    <message>
        <source>The matter is before a court</source>
        <translation>मामला न्यायालय में विचाराधीन है</translation>
    </message>
    <message>
        <source>A matter for the RTI Act</source>
        <translation>सूचना का अधिकार (RTI) अधिनियम का विषय</translation>
    </message>
    <message>
        <source>Belongs to the Government of India or another State</source>
        <translation>भारत सरकार या दूसरे राज्य का विषय</translation>
    </message>
    <message>
        <source>A demand for policy, noted</source>
        <translation>नीतिगत माँग, नोट की गई</translation>
    </message>
    <message>
        <source>Abuse without a grievance</source>
        <translation>बिना शिकायत के अपशब्द</translation>
    </message>
    <message>
        <source>No details after two requests</source>
        <translation>दो बार माँगने पर भी विवरण नहीं मिला</translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation>नागरिक ने शिकायत वापस ली</translation>
    </message>
    <message>
        <source>Dealt with in another case</source>
        <translation>दूसरे संदर्भ में कार्यवाही है</translation>
    </message>
    <message>
        <source>Our own post</source>
        <translation>हमारी अपनी पोस्ट</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>रीपोस्ट</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>प्रशंसा</translation>
    </message>
    <message>
        <source>News</source>
        <translation>समाचार</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Abuse</source>
        <translation>अपशब्द</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>स्पैम</translation>
    </message>
    <message>
        <source>Other State</source>
        <translation>दूसरा राज्य</translation>
    </message>
    <message>
        <source>Names a case of another citizen</source>
        <translation>दूसरे नागरिक के संदर्भ का कोड</translation>
    </message>
    <message>
        <source>Code with a wrong digit</source>
        <translation>कोड में अंक ग़लत</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>अज्ञात कोड</translation>
    </message>
    <message>
        <source>Written in the thread of a case</source>
        <translation>किसी संदर्भ की शृंखला में लिखा</translation>
    </message>
    <message>
        <source>Quotes a post of a case</source>
        <translation>किसी संदर्भ की पोस्ट का उद्धरण</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>निर्णय हेतु</translation>
    </message>
    <message>
        <source>Belongs to a case</source>
        <translation>संदर्भ से जुड़ा</translation>
    </message>
    <message>
        <source>No complaint</source>
        <translation>शिकायत नहीं</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>समान उल्लेख</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>विभाग</translation>
    </message>
    <message>
        <source>District</source>
        <translation>जनपद</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>थाना</translation>
    </message>
    <message>
        <source>State cell</source>
        <translation>राज्य प्रकोष्ठ</translation>
    </message>
    <message>
        <source>Information officer</source>
        <translation>सूचना अधिकारी</translation>
    </message>
    <message>
        <source>Nodal officer</source>
        <translation>नोडल अधिकारी</translation>
    </message>
    <message>
        <source>Field officer</source>
        <translation>क्षेत्रीय अधिकारी</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <source>Register keeper</source>
        <translation>पंजिका अधिकारी</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>लेखा परीक्षक</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>प्रशिक्षक</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>प्रशिक्षु</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>किसी के पास नहीं</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>मेरे पास</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>प्राप्त</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>सभी खुले</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>कार्यालय तय होना शेष</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>सभी संदर्भ</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>संदेह वाले</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>संदर्भ में जुड़े</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>सभी उल्लेख</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>कनेक्ट है</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>फिर से कनेक्ट करें</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>कनेक्ट नहीं है</translation>
    </message>
    <message>
        <source>X API</source>
        <translation>X API</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>कोई विषय नहीं</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>सोम</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>मंगल</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>बुध</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>गुरु</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>शुक्र</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>शनि</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>रवि</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>check before use: %1</source>
        <translation>उपयोग से पहले जाँच लें: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 शेष</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 की देरी</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 पहले</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 दिन</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 घंटे</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
</context>
</TS>
