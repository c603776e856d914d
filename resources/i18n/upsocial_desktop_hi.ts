<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is under the MIT licence. It is built with Qt and PySide6 (LGPL 3), tweepy, SQLAlchemy, Alembic and keyring (MIT), Pillow (MIT-CMU), psycopg (LGPL 3), requests (Apache 2). Fonts: Noto Sans and Noto Sans Devanagari (OFL 1.1), Twemoji (CC BY 4.0). Icons: Lucide (ISC). The full texts lie in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcceptByPhoneDialog</name>
    <message>
        <source>Acceptance of %1 by telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note acceptance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>%1 · X is reached by: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of this PC…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>The account on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account takes in what citizens write and speaks for the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keys of X&apos;s API, which I have now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keys of X&apos;s API, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office has no account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How X is &amp;reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the account on X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From X&apos;s page for developers: your app, “Keys and tokens”. They go into the keyring of this PC and nowhere else, and are tested before they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them under Settings, Accounts on X, when you have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions are pasted in, answers are posted in the browser; codes, forwards and clocks are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office receives cases from others and reports on them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>@name on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the account on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How X is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In practice accounts are connected already; keys cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office has no account yet. Add the one that speaks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking X…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: X knows it as %1 (@%2), posts up to %3 long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of @%1 leave this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases, posts being written, planned posts and the history stay. Until somebody connects the account again, nothing is fetched or sent for it from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out of this PC; everything else stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Posts by day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>within 10 minutes of another post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No danger (Ctrl+Shift+X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No danger: @%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible danger: @%1, %2 IST: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlsoHere</name>
    <message>
        <source>%1 has this case open since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalDeeds</name>
    <message>
        <source>Post approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words wait to be posted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts that wait for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held or missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for an approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts that colleagues hand in stand here until somebody approves them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post asks about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts that were held, or missed their minute, stand here one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts sent back with remarks stand here until they are handed in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be posted by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of accounts without an API stand here when their minute has come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask the citizen of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock pauses, seven days at most in all; then it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptsLine</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts at publishing this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 IST, %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X is being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X took nothing, it goes later. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X refused it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found on X; somebody chose to send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>looked for %n time(s) in vain</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more since then.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkCases</name>
    <message>
        <source>Taking in hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n taken in hand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forwarding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n forwarded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go to an office that is not on the system: each needs its letter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the letters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n letters saved in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Add a mention by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Au&amp;thor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acc&amp;ount that was addressed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Which posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts you schedule stand here by day, with what became of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the last %1 days or ahead is in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post can no longer be changed or moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarViews</name>
    <message>
        <source>All times IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet: N writes a post for the day chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>&amp;Spoken to (name, post)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At (Indian time)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer promised by %1 IST. Calendar days count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more alike</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n me too by repost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has to accept or return it by %2 IST. Working days of the office count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the desk of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you came from (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in hand of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by code, last digits, words or place (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily checks (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Narrow (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow by topic, district, state and office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case of this view has these words and choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing presses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open case of this office is due here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all open cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases are registered from mentions, in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be done with this case now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers the citizen from @%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen wrote again: %1 IST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer on %1 handed over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Accepted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1 in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laid %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took report of %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in the report on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it is not for this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case that is returned twice is placed by the State cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the report on %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the citizen is dissatisfied; thanks reopen nothing. A new limit starts, the next senior officer has it, the old dates stay in the story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of its master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is different about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a case of its own again, due on its own day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from %1 in a new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen wrote after the time to object. Both cases name each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the closure of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remark, if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the closure of %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is not right with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is reopened and goes to the next senior officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen only by the offices of this case, never by the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>A supervisor looks at closures each day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Closures to look at today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closures drawn for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &amp;photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark; needed to send a closure back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closure of the last seven days is left to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report stands in its story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen spoken to: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesRow</name>
    <message>
        <source>Any topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow by nothing of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Take in hand (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward… (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report आख्या… (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cases chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseOtherDialog</name>
    <message>
        <source>Close %1 for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Not ours&quot; is no reason: forward the case to the office that can act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where the citizen can turn, or the other code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case closes when this answer is published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposePage</name>
    <message>
        <source>A picture is still being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post goes out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post planned for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post handed in for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post waits at this desk until the office database is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change waits at this desk; until it is delivered the post stands as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing discarded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposeTools</name>
    <message>
        <source>Add &amp;pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop them on the words, or paste them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second version beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi and English side by side, sent together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut into a &amp;thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the ends of sentences; a line --- begins the next post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Account that speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second version, English or Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand i&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody approves it before it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it will appear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office has no account yet. Add one under Settings, Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IST</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>The State&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login and the certificate come from whoever keeps the database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;rtificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The servers&apos; certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountRing</name>
    <message>
        <source>%1 too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutLine</name>
    <message>
        <source>Only the first %1 that match are looked at; there are more. Narrow further.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>New post on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows go from day to day and over the posts of a day. N writes a post for the day, M moves one, Alt with an arrow moves it by days, Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was planned or published on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned for this day yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Post moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post goes out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change waits at this desk; until it is delivered the post stands as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not answer, and it was looked for twice without finding it. It can be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not answer. Looking whether it is there; do not post it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X refused it. %1 The text is below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not take it yet; it goes out by itself at %1 IST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to go out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Show what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database is away since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write and wish is kept on this PC and delivered when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be delivered and came back here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>&amp;Deliver now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cases read here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wish while the office database is away waits here in order, and is delivered by itself when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered of late: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPaperDialog</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Publish now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall become of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@%1 · written by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post number on X: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen wrote (clock starts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk timer ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen may object until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IGRS no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPGRAMS no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (आख्या)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked of the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interim reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compulsory now: the outer limit is past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays until then (they count)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes for these too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen was told to turn to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen spoken to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo, because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigestDialog</name>
    <message>
        <source>The day&apos;s digest (दैनिक उपलब्धि सार)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Every office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchLine</name>
    <message>
        <source>Stopping… what has arrived stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fetching… %n so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Setting up this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: X knows these keys as %1 (@%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSight</name>
    <message>
        <source>Filter by words, name or code (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was deleted on X.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagsDialog</name>
    <message>
        <source>Marks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another figure contradicts this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The press will notice. Look at both documents first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What contradicts what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3. Source: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Forward %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or three letters, Hindi or English, or the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the office that can act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day promised to the citizen stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the office first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database is away: the forward waits at this desk until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to accept or return it by %1 IST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works there with this program: send it a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1 IST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has accepted no case yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its last acceptance took %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting there now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardManyDialog</name>
    <message numerus="yes">
        <source>Forward %n cases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Search and go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words in Hindi or Latin letters, a case code, or a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the newest %n are shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Matter of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one case fits. Type the code, or more of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridDelegate</name>
    <message>
        <source>+%1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>post %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 10 minutes of another post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another post stands within 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandCard</name>
    <message>
        <source>The words to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the post on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words were &amp;changed in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Open it in the browser. 2. Click Post there. 3. Paste the address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for an address: the words are copied. 1. Open the browser and paste them. 2. Click Post. 3. Paste the address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened in the browser. Post it there, then paste its address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenNumbers</name>
    <message>
        <source>Private numbers are shown; this stands in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Private numbers hidden: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldLine</name>
    <message>
        <source>Hold on publicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold until %1: %2, order %3. Posts wait; answers to citizens go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold: %2, order %3. Posts wait; answers to citizens go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold is over. Held posts that ask about themselves: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me one by one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldsSection</name>
    <message>
        <source>Under a hold posts wait and answers to citizens go. Afterwards each held post asks what shall become of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds on publicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hold has been declared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has an &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every office of the &amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed &amp;by (name and post)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From (IST)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until (IST)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Declare the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until it is ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the hold changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unread mention below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration waits at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered. The acknowledgement is prepared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterimDialog</name>
    <message>
        <source>Promise a later day on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now promised by %1 IST. The interim reply is prepared for you to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it takes longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, last digits, words or @name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cases found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is chosen. Look for it by its code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Kept on this PC %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Connect @%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On X&apos;s page for developers open your app, then “Keys and tokens”. The access token must belong to @%1 and may read and write. Paste the four keys here: they go into the keyring of this PC and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking X…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: X knows these keys as %1 (@%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token se&amp;cret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerDeeds</name>
    <message>
        <source>Achievement withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievement put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture stayed behind: it is not on this PC as a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerDetail</name>
    <message>
        <source>The achievement in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: nothing is made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>Enter an achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct an achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,23,456 or 12.5 लाख</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter no. and day, report and page, or register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who agreed, and how; or: nobody to be recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scheme in Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in &amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: the whole State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Claim in Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim in E&amp;nglish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for the figure with its unit; without it they come at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit in Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit in Eng&amp;lish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture (a file or a link)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to the p&amp;icture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed where the figure, its unit, its day or its place changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the unit what exactly is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads: %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the achievement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by scheme, claim, source or place (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an achievement (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day&apos;s digest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievements: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No achievement fits what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter each achievement once, with its figure and its source; posts, press notes and the day&apos;s digest are then made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievement entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievement corrected; what stood before is in its history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Marks: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to an office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a message group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the short text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short text for a message group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed &amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the acceptance with “Accept” when the office rings or writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: the letter was handed over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadePaper</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UP Social Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE — %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Answer all citizens of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all are told, in Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the answers anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers; Space leaves one out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers, each at its own time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the last about %1 IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers were left; the first is %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words, name or code (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what nobody here has read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mention of this view has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mentions come in by themselves. F5 looks at X now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mention stands in this view now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionOffers</name>
    <message>
        <source>Seen (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No danger (Ctrl+Shift+X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No danger: @%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible danger: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n undecided posts say the same</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Likely the same: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionWork</name>
    <message numerus="yes">
        <source>%n set aside: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Joined a case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge %1 into a master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or last five digits. The earliest day promised holds for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What they have in common</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovesBar</name>
    <message>
        <source>Accept (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in hand (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report आख्या… (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward… (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take report back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place… (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of its master…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the closure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the closure back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in a new case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send report back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask the citizen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Promise a later day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;erge into a master case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close for another reason…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>&amp;Works with this program; else by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, &amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, &amp;Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Your office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number stands in every complaint code, as in UPX-142-10427-9. The register of the State gives it; it cannot be changed later. Names can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office is entered already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficePicker</name>
    <message>
        <source>Offices found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficerForm</name>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add officer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnX</name>
    <message>
        <source>View on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: the post is on the pretend X only. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was deleted on X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on X: opens the post in the browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherCases</name>
    <message>
        <source>Other cases of this citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Other cases of this citizen: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2 · closed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 · due %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ritical: life or safety is in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is the matter, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post may be deleted; these words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;IGRS no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPGRA&amp;MS no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such district. Choose one, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed from the words: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureLine</name>
    <message>
        <source>What is to be seen on picture %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place, camera and comments were taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move picture %1 to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the front (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move picture %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take picture %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>no description</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Making the picture ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture added. Say what is to be seen on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture taken away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Place %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>This post was deleted on X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3 too many</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PressDialog</name>
    <message>
        <source>Press note (विज्ञप्ति)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: from the scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As it will appear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE · अभ्यास</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Print the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyLine</name>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for a phone number where everybody reads it. Ask for it by direct message instead: “कृपया अपना नंबर हमें सीधे संदेश (DM) में भेजें।”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for an Aadhaar number where everybody reads it. It is hardly ever needed; ask by direct message (DM), or at the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for an account or card number where everybody reads it. Ask for it by direct message (DM), or at the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mobile number stands in these words and everybody will read it. Leave it out unless it is the office&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks like an Aadhaar number stands in these words and everybody will read it. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long number stands in these words, such as an account&apos;s, and everybody will read it. Leave it out unless it is meant for all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeRow</name>
    <message>
        <source>What the words are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes the case when it is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells the citizen the code and the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells the citizen the new office or day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells the citizen that it is looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks the citizen for what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadCasesDialog</name>
    <message>
        <source>Cases read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case as it stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they stood when they were read here; they can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case was read here in the last 24 hours. What is read is kept for so long, for days when the database is away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>Reading only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mention chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list; Space goes to the next unread one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was deleted on X; seen gone %1 IST. Its words are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post carries the code of a case that another citizen wrote about. Join it only if both mean the same matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post carries a code with a wrong digit, so it leads to no case. Look the case up, or register a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post carries a code that no case here has. Ask the citizen, or register a new case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another citizen wrote this in the thread of a case. Join it only if it is about the same matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another citizen quotes a post of a case. Join it only if it is about the same matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join case %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderActions</name>
    <message>
        <source>Register (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join case… (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mentions chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register a case of @%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameViewDialog</name>
    <message>
        <source>Rename the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Answer to the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice, nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as @%1 · %2 · IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the citizen (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyOffers</name>
    <message>
        <source>See the words (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this case under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the citizen? %1 · %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more citizens wrote about this.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided posts say the same</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Likely the same: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report (आख्या) on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and post; telephone, visit, or tried in vain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture&apos;s file, or its address on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home office answers the citizen with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spoken to on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who s&amp;poke to the citizen, or tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hoto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No photo, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of what was done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportManyDialog</name>
    <message numerus="yes">
        <source>Report (आख्या) on %n cases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands at “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnByPhoneDialog</name>
    <message>
        <source>Return of %1 by telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which office can act, if they said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it is not for that office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office that can act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Which office can act, if you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office that can act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Text as it was handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as it will go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks for whoever wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As it will go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@%1 · written by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else approves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its minute has passed: once approved it asks before it goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE — nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the day: the clock runs on, events come one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hat:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act as another officer (Alt+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping… what is done stays. %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the &amp;whole office, not this desk alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Saved &amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the view %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hold to see: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendAnyway</name>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also here and may be answering. Send anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are also here and may be answering. Send anyway?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Go back to a file of this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All offices of the State work at one database. It shows your office its own cases and those that were sent to it. The login and the certificate come from whoever keeps it; the password goes into the keyring of this PC and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and start it again: it then opens the State&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the State&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on this desk works with a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the State&apos;s database stays there; the password leaves this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and start it again: it then opens its own file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>No case fits that code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was asleep; looking at X again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Usual value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, usually %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nodal officer or a supervisor changes this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Setting kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hold on this PC only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hold for everybody in this office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices and officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to citizens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds on publicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Offices of the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers of the chosen office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;fficers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach it by letter only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the system now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stand</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Came back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office database: away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office database: read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office database: trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X: trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next post %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next run in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Insert a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters of the template, Hindi or English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters, Hindi or English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words on this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads, with invented values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Offered when answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name (&amp;key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in: %1. {due_on:words} writes the month&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (put away)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineLine</name>
    <message>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n due within three days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to accept here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted there in time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where the citizen wrote</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Offices are closed for %n days, from %1 to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) fall due in these days; the count goes on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictBox</name>
    <message>
        <source>Before it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link can stand in the pinned post instead, where it is paid for once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>₹%1 of it for the link (%2 times as dear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk takes in what citizens write to your office on X, gives every complaint a code, sends it to the office that can act, answers in time, and publishes your posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Real work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Practice first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office and its account on X. Three short questions follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented citizens and a pretend X. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;State&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office is in it already: you have a login from whoever keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time, Indian time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All times are Indian Standard Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next full hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow 10:00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of your name or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishDetail</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wished %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>What waits at this desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingList</name>
    <message>
        <source>Being &amp;written on this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts being written on this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. What you write is kept here until it is scheduled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a post, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step on a case carries the name of who took it. The role decides what you may do; colleagues are added later under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are entered already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>As it will appear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or go to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change hats (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm: I have seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm: it is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside, or put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll, then the next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a template while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report or settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month, week, list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More with this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a thread from those chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day&apos;s digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send or confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Sending in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time passed while nothing was sent here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it now, move it, or withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts wait: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posts within 10 minutes of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 within 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer promised by %1 IST. Calendar days count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Somebody of the other office has to have said that it accepts {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who said so, and how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case needs exactly what is asked of the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the one thing that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has waited for its citizen as long as a case may: {days} days in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide with what is known, or write a reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second time, a nodal officer asks the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your nodal officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen of {code} was asked twice already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closure goes back with a remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is not right with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other case with the code {pointer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent; the case stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code of the case in which it is dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer of this topic is given by a nodal officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your nodal officer to send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen of {code} has been asked {asks} times; it takes two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the citizen once more, or choose another reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen has to be told where to turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the office, or the code of the other case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen of {code} wrote in time, so the case itself can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} came back {returns} times; now the State cell places it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in hand after all, or wait for the State cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new day is not later than the one that was promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promised day stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later day needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why it takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was put off once already; a second time is a supervisor&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day later than {days} days from the start may be promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promised day of {code} is past, so it cannot be put off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the case; it counts as overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is a master case itself: {children} others go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the other way about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case cannot be merged with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case was chosen to be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the cases of the same cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has another topic or district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what the case is about first, if it is the same cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, WebP or PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than {most_mb} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read or kept: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the file is there and the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} did not come back twice, so there is nothing to place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own office forwards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen of {code} has not written since it was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor can reopen it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen of {code} wrote after the time to object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in a new case, or ask a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs the day on which the citizen was spoken to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs who spoke to the citizen, or tried to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who, and how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} is neither a picture kept here nor an address on the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file, or paste an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs a photo, or the reason for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo, or write why there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State cell has placed {code} there, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it; tell the State cell if that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to return {code} is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it, or ask its sender to recall it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a case out needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is different about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the account is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in all four keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} has no keys on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account under Settings, Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} is not connected on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it under Settings, Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That account belongs to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account of your own office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys belong to @{found}, not to @{username}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as @{username} and copy its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} has to be connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is already in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it in the list of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a name X could have: up to 15 letters, digits and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name as on X, without @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this post rang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not settle an alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call an officer who works on cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call cannot have been later than now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the time at which you spoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was sent there only after that call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note needs who said it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the person&apos;s name and post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing answer of {code} is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} has {code} in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask that officer to release the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with {code} as it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at where the case stands; the buttons show what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} lies with another office, so this is theirs to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a note, or ask that office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an officer of your office who may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case needs a summary in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words what the citizen asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case needs a topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the complaint is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the code, or search for its last five digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not published yet, so the case stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case closes by itself as soon as X shows the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has no report yet of what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the working office for its report first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last digit of {written} does not fit: a digit is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the code with the citizen&apos;s post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complaint code can be read in {written}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code looks like UPX-142-10427-9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {part} of this thread is on X already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave that part as it is and change only the parts after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain yet that these words did not go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program reads our own posts twice first; try again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are no longer waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what became of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words belong to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words belong to a scheduled post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or withdraw the post in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such words any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the case or the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post needs words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not sent at its time, because this computer was off or busy then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept and was not sent late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new time, or withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words ask for a private number in public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it by direct message (DM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private number stands in the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, unless it is the office&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post quoted words that the citizen has taken back on X since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation was struck out; your own words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again, then choose a time, or withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with the post as it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what became of it in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post belongs to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is {over} too long for X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place is still to be filled in: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what belongs there, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} $-signs with a name, and X takes {most} in a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the others out, or write the names without $.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X would not make a link of this: {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole address again from the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody outside the office can open this: {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address of the public web site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words hold a hidden mark that X does not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the last words again instead of pasting them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} says exactly this already ({at}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X takes the same words once only. Say what is new, or name your district or work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} says nearly this already ({at}): {percent} % alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X may lock accounts that say the same. Put it in your own words, or repost theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another post of this account stands at {at}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another minute, so that both are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may post {most} times in 15 minutes and {most_a_day} times a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next free time is {free_at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thread of {count} posts is too long; {most} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or put the whole text on the web site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two posts of the thread say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one of them: X takes the same words once only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture, or a damaged one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not added; all else stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, GIF or WebP picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no picture, or a damaged one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, GIF or WebP file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post takes {most} pictures and not more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures that are there stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of picture {place} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in {most} letters or fewer what is to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {place} has no description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is to be seen, for those who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file would unpack to a picture of monstrous size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another picture; tell whoever sent you this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of this post is not on this computer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that works on pictures is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not added; words go all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post speaks as a person: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office&apos;s post tells of the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post praises a person: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was done, and for whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A claim without its source: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the source, or give the figure instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party&apos;s name or sign stands in the post: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office&apos;s post names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s own list of words of praise cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts go all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file office_praise_words.csv in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it; what is too much is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such post any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A forward needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why it is theirs, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{office} has the case already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and live offices do not exchange cases: {office}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an office of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was sent to no office, so there is no letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the case first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office that has {code} works with this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It accepts, returns and reports for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers to {one} and {other} are nearly the same words; X does not allow that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word one of them differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has no merged case that waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every wording would be too much like another answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this one yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} no longer belongs to {master}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer it on its own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wording of this answer fits into a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the sentence that all are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a reason an officer may give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the citizen is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mention has been decided already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the post is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the text of the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is in the inbox already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for it in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mention was not put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mention did not join a case that it could leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mention belongs to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such mention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of a case is always told to the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the closing answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen has been told everything that happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen has been told of this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it as a plain reply if it says something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending a report back needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is missing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name in English and in Hindi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} cannot be an office&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers run from 101 to 899; 900 to 999 are training offices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office keeps its number for ever: it stands in its codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another office has this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a free number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An officer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the officer&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the State&apos;s database the login says who acts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each officer has a login of his own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that ends in {ending} is not written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these endings: {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office {office} is a training office; it cannot speak on the real X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise in practice mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice day cannot be read: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another day, or mend the file: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for practice mode only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program in practice mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port for the pretend X is taken: {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{profile} cannot be the name of a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is running already for this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its window, or end it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopening needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case stays closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the citizen says is not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer needs words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} is missing in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name by which you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a saved view named “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or delete the other view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {most} letters or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {most} saved views already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one that is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved view named “{name}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list of views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database has that wish already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back where it was done: in the case or the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a wish that was refused can be wished again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits is delivered by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, who wished it, does not work in the office any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the words are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may wish it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wish cannot be read on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not delivered; what is left of it is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish it anew, then take this one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such wish at this desk any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no name for a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login was made or ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take o_ and three to twenty small letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login {login} is no officer&apos;s, or the officer has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a login of your own; who keeps the register makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a longer one; nobody has to type it each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That officer or that login is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the other login first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of officers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database does not let this login do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the attempt is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it should, ask who keeps the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the code into the text, so that the citizen can refer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is {over} too long for X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These places of the template are not filled: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the words in their place, or take the places out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report needs what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was done, in a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report needs who did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the person&apos;s name or post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is about what has been done, not what will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a day that is past, or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returning a case needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why it is not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has to lie between {least} and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table is written as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these endings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are kept; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it as it is now, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template needs words in Hindi or in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short name has small letters, digits, - and _, 40 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program itself proposes these words, so they stay in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This template belongs to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not write words to citizens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an officer who may answer them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a template with this short name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of templates in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has moved on since, so it is not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at where the case stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {code} there is no way back by undoing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the case; the buttons show what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program itself ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on; this one wish was not carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, send the details to your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder can be written to and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written to it. Drafts on this computer are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup, or ask your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take what was to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last wish was not carried out; all before it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has nothing in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program once, or upgrade the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network; the program tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last wish was not carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder in the settings, or plug in its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lies on a network share, which would damage it in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a disk of this computer, or use the shared database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is damaged or was changed after it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of the program, then restore again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no backup of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file from the folder “backups”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive was made by an older version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it with that version, upgrade the database, and make an archive of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restore or a move of this database has begun and is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; all cases can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it once more, or ask your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cases of this office have moved to the State&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can only be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with the State&apos;s database: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is work in that database already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore into an empty database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login may not do that with the whole database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was restored from a backup; these words may have gone out since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on X whether they are there, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account @{username} is at work in the State&apos;s database already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was moved; the office works on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the office before its accounts work there, or ask the State cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account @{username} belongs to another office in the State&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the State cell set right whose account it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database has steps of this file already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this office has moved before; ask the State cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database has the cases already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the move once more; it ends what is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move to another database, {place}, was begun before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run that one to its end, or call it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database has a case with the code {code} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the State cell; no two cases may have the same code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as postgresql://LOGIN@HOST/DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk does not work on a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an office that began alone moves in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database does not know of that move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address to which the office has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived in the State&apos;s database was not what left ({table}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the details to your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {number} belongs to another office in the State&apos;s database: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the State cell for a number, or have the two names made the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password must not stand in an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the file .pgpass of this user, where only PostgreSQL reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order for the whole State is in force in this file ({order_no}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it here first; declare it in the State&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has a template “{key}” in the State&apos;s database already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of the two another short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can write where this program keeps its things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened, for nobody knows who has written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the right to write away from all but yourself: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in cipher, and the file of this office is plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this office&apos;s file into cipher first, then restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office&apos;s file is in cipher, and an archive never is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup instead; it is in cipher, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window or a command on this PC has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program everywhere on this PC, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the database lay a log of another state of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it came into the database. It was put aside, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again if you copied the file there by hand; if not, call who looks after this PC. The log is now {aside}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the database was exchanged while another window or command has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done. What the others write now may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program everywhere on this PC and then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in cipher, and the keyring of this user does not have its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; without the key nobody can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the paper of sheet {sheet}; give its figures to the command “db key-enter”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in cipher, and the part of the program that reads such files is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your support to install the part “sqlcipher3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the disk has room, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group of the figures is not right: {group}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the paper and type the figures once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database of this PC is in cipher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has {need} figures; these are {have}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type all groups of the paper, without the name of the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not open the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to write in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a database of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which file the settings name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was made by an older version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade the database; a backup is made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever keeps the office database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words being written cannot be kept on this computer&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some room on the disk, and copy the words to be safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program is missing: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s folder on this computer cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the folder and the room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice day has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done in it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start practice again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual settings are in force; the file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual settings are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings hold until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the settings folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever keeps it for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office database is away, and this cannot wait at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it when the database is back: others may have acted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault of the program kept this wish from being delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are kept here; what waited behind it went on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or wish it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s own list of numbers cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alarm goes on; no numbers are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file office_helplines.csv in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages cannot be drawn on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text instead, and tell your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older file of that name is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys hold for this session only; nothing was written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a keyring to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not take the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept for this run only, as in every practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a window that asks for its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is too long for this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that only the key was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring found here would keep keys in plain sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the system&apos;s own keyring to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that had to come did not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the walk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X says this app may not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the app read and write rights at X, then make new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not take the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not understand the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so X refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X is out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X says these words have been posted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words if they are to go out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something other than X answered, perhaps the office network&apos;s own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while these words were on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may or may not have gone out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program reads our own posts before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s credits at X are used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the account&apos;s owner to buy credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the address of a post on X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address from the post itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X does not know this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X does not allow this for the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text may be too long for the account, or X holds it back: try on X itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X lets this account answer only posts that mention it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the account that the citizen mentioned answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen&apos;s post is deleted or hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by another way, and note it in the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s proxy did not let the program through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy&apos;s name and password with the network&apos;s keeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X asks for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on by itself when the pause is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X sent the program elsewhere, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your support if it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer may not reach that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In practice mode nothing leaves the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X no longer accepts the account&apos;s keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account again under Settings, Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X has suspended the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at X and see what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was about to call a computer other than X&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not; nothing left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the program&apos;s keeper, and name this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to X is not safe: its certificate does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of the computer, and ask the network&apos;s keeper about inspection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether the words went out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network; the program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as it came, so nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month&apos;s allowance at X is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the new month, or raise the allowance at X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done ({code_of_error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; tell your support the word in brackets if it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words still wait for their address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this post, so somebody else approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still waits for an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague of your office to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says what is to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not sent back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your remarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has approved the post as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent and waits for an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who did not write it approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was held back: publicity was on hold at its minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent; the words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the hold is over, send it, move it or withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publicity is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post it when the hold is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the State cell holds the publicity of other offices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your own office&apos;s, or ask the State cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order names nobody who signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who signed it, by name and post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hold has ended already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a new one by its own order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list of holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{username} is not worked by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sends its words by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has taken these words to the browser already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were not opened here, so that they go out once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {name}, or paste the address of the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the addresses of two posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of the one post alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a post of @{found}, not of @{username}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your own post on X and copy its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the post that was answered, not the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the answer on X and copy its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That post is of {at}: it cannot be these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the post that was just made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words pasted are not those that were to be posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is the right post; if so, say that it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That post belongs to other words already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the post that these words became.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was entered; what you wrote is still in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in Hindi or in English what was achieved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said who agreed to the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who agreed, and how; or say that nobody can be recognised in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a district from the list, or leave it empty for the whole State.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{figure}” cannot be read as a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits, such as 1,23,456 or 12.5 लाख, with three decimal places at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim has a place for a figure, but there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the figure, or take {figure} out of the claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is larger than anything that can be counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the figure and at lakh and crore in its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another figure contradicts this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both sources; correct the wrong one, or go on if both are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is dated later than today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the day up to which it was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the achievements has no claim in Hindi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No press note was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and write its claim in Hindi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No achievement is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or several in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This achievement belongs to another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask that office; its name stands beside the figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said why the figure changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; what you wrote is still in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, so that whoever compares the figures later understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not keep the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an officer who speaks for the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme is not named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the scheme in Hindi or in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source document is not named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the letter, report or register in which the figure stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This achievement is in use already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are too many achievements for one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {most} or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said what the figure counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the unit, such as आवास पूर्ण or km of road.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{hindi}” and “{english}” are not the same unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write thousand, lakh or crore in both units, or in neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This achievement is no longer in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This achievement has been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no name of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has letters, digits, _ and - only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has letters, digits, _, . and - only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a network the servers must prove who they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with their certificate; whoever keeps the server has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no names of servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them between commas, like db1.up.example, db2.up.example:5433.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it is the State&apos;s database server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to it; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the names of the servers and the file of the certificate in the settings, or ask whoever keeps the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The State&apos;s database is not backed up from an office&apos;s PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever keeps the server makes its backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not speak in a way that nobody can listen to or forge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever keeps the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a server answers that another one has replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written to it, for that would be lost; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever keeps the servers; the program tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this login with this password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the login and its password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice has a database of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the desk where real work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the office database was cut while the last step was being kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was kept is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the database is back, look whether it is there before doing it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The inbox shows every post that names your account. Read it, then decide: register a complaint and it gets a code, let it join a case, or put it aside as no complaint. Nothing here is ever deleted; what you put aside stays under its own view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases are complaints with a code and a due date. Take one in hand, forward it to the office that can act, and answer the citizen when the report is there. A case closes only when the answer is published. Forwarding never changes the due date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post here. It is counted as X counts, kept within two seconds of typing, and goes out at the time you choose. Nothing leaves before you send or schedule it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar shows what is scheduled and what became of it, by month, by week or as a list. Arrows go from day to day and over the posts of a day; drag a post to another day, or move it by Alt with an arrow; Ctrl+Z takes it back. A post that was missed while the computer was off waits here for your decision; it is never sent late by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each achievement is entered once, with its figure, its day and the document in which it stands. Posts, threads, press notes and the day&apos;s digest are made from it, so that all of them tell the same figure. A figure that falls, or that differs from another of the same day, is marked, and you see both sources before anything is made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this computer and of your office. Accounts are connected here; their keys are kept in this computer&apos;s keyring and are never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press ? for all keys, or Ctrl+K to search everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted on X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same day, but counted in another unit: %1. %2 Source: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same day, but: %1. %2 Source: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher on %4 already: %1. %2 Source: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower later, on %4: %1. %2 Source: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>meanwhile</name>
    <message>
        <source>This case has changed meanwhile: %1. What you wrote is kept and nothing was sent or overwritten. Look at it as it is now, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>This desk sits at the State&apos;s database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice has a database of its own on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk works with a file of its own on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Light, dark, or as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between posts that go later than planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts are approved by somebody who did not write them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of all text, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters work as keys in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar days from the post to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for a routine or reopened case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days to accept or return a forwarded case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after closing in which the citizen can object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after which an interim reply is compulsory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from the post that an interim reply may promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in all that a case may wait for its citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in which a reopened case is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in which a citizen may go to the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes until a person looks at a critical case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes to accept a critical case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours until the first public reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours after which a missing first reply is red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closures that a supervisor looks at each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between answers to many citizens at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics whose answer a nodal officer gives, by their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which words for X can be called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How late a post may go without asking a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between looks at X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours looked at again, for mentions that X shows late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between looks for posts that were deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays, as YYYY-MM-DD, each with its name after it if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound when a post may speak of a danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devanagari digits in Hindi words to citizens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to many citizens in 15 minutes, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts of one account in 24 hours, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X&apos;s price of a post, in thousandths of a US dollar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same where the post holds a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for an answer to who named the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for the description of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A US dollar in paise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When these prices were looked up, as YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>Registered as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected what it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laid back for colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (आख्या) handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed: answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of its master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered with its master case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed with %1 by the State cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closure looked at and accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closure looked at and sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post joined the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what the citizen wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at the citizen&apos;s private numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused by X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain whether X has it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen&apos;s post is gone from X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post left the case; it is undecided again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told to the citizen on purpose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be accepted by %1 IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could act: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by %1 IST, before: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back by itself on %1 IST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen spoken to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself, the time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>Keys are kept in the keyring of this PC (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept for this session only; nothing is written, and they are asked for again next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this PC (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept for this session only, and asked for again next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>This time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another post stands at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>A post is due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post is due at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the program is closed nothing goes out. It waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed (other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send report back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interim reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of its master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took in a like case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a case go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered with its master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in a new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the closure back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen&apos;s words read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private numbers looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer refused by X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original post gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office or day changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hindi half is older than the English one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The English half is older than the Hindi one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The halves fill in different things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in { } is not known and will not be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is missing: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suicide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kidnapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a woman in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medical help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same topic, place and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model Code of Conduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mourning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen&apos;s words struck out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not acknowledged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: told to the State cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter is before a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter for the RTI Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to the Government of India or another State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demand for policy, noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuse without a grievance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No details after two requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dealt with in another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Praise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names a case of another citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code with a wrong digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in the thread of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes a post of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodal officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register keeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check before use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
