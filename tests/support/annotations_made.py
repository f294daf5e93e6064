"""Articles written for the tests, in many scripts, and strategies for what people say of them."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tui.annotation.changes import (
    AddMention,
    AddNote,
    Batch,
    Change,
    MendBeads,
    MergeEntities,
    PutEntity,
    Reanchor,
    RemoveEntity,
    RemoveMention,
    RemoveNote,
    ReplaceMention,
    ReplaceNote,
    SetReview,
    SetTags,
    SplitEntity,
)
from tui.annotation.model import Annotation, Entity, Mention, Note, Origin, Review

# Values here are deep: few of them find what many would, and the machine may be busy.
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

TEXTS = {
    "fr": "Le maire d'Orvanne, Paul Terrasse, a inauguré le pont.\nPaul Terrasse part demain.",
    "ru": "Мэр Орванны Павел Терехов открыл мост.\nЗавтра Терехов уезжает в Керчь.",
    "ar": "افتتح العمدة بول تيراس الجسر الجديد.\nيغادر بول تيراس غدا.",
    "zh": "奥尔万市长保罗·泰拉斯为大桥揭幕。\n泰拉斯明天离开。",
    "ja": "オルヴァンヌのポール・テラス市長が橋の開通式に出た。\nテラスは明日出発する。",
    "hi": "महापौर पॉल तेरास ने पुल का उद्घाटन किया।\nपॉल तेरास कल जाएँगे।",
    "th": "นายกเทศมนตรีปอล แตร์ราส เปิดสะพานแห่งใหม่\nปอล แตร์ราส เดินทางพรุ่งนี้",
    "am": "ከንቲባ ፖል ቴራስ ድልድዩን መረቁ።\nፖል ቴራስ ነገ ይሄዳሉ።",
    "el": "Ο δήμαρχος Πολ Τεράς εγκαινίασε τη γέφυρα.\nΟ Πολ Τεράς φεύγει αύριο.",
    "en": "Mayor Paul Terrasse opened the bridge 🌉.\nPaul Terrasse leaves tomorrow 👩‍👩‍👧.",
}
NAMES = {
    "fr": "Paul Terrasse",
    "ru": "Терехов",
    "ar": "بول تيراس",
    "zh": "泰拉斯",
    "ja": "テラス",
    "hi": "पॉल तेरास",
    "th": "ปอล แตร์ราส",
    "am": "ፖል ቴራስ",
    "el": "Πολ Τεράς",
    "en": "Paul Terrasse",
}

ARTICLES = ("a-1", "Zwei", "三")
anything = st.text(max_size=30)
ids = st.sampled_from(["1", "2", "3"])
spans = st.tuples(st.integers(0, 500), st.integers(1, 50)).map(lambda p: (p[0], p[0] + p[1]))
times = st.just("2026-11-21T09:12:51Z")

origins = st.builds(
    Origin,
    st.sampled_from(["manual", "suggested", "propagated", "projected", "imported"]),
    times,
    st.none() | anything,
    st.none() | st.floats(0, 1),
)


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    start, end = draw(spans)
    state = draw(st.sampled_from(["suggested", "accepted", "rejected", "orphan"]))
    return Mention(
        f"m-{draw(ids)}",
        start,
        end,
        draw(anything),
        draw(anything),
        draw(anything),
        draw(anything),
        draw(st.none() | ids.map(lambda i: f"e-{i}")),
        state,
        draw(origins),
        draw(st.sampled_from([None, "accepted"])) if state == "orphan" else None,
    )


@st.composite
def notes(draw: st.DrawFn) -> Note:
    start, end = draw(st.just((None, None)) | spans)
    quote = "" if start is None else draw(anything)
    return Note(f"n-{draw(ids)}", draw(anything), draw(times), start, end, quote)


reviews = st.builds(
    Review,
    st.sampled_from(["new", "accepted", "rejected", "flagged"]),
    st.none() | times,
    anything,
)
tags = st.lists(anything, max_size=3, unique=True).map(tuple)
names = st.dictionaries(
    st.sampled_from(["fr", "no", "zh-Hant"]),
    st.lists(anything, min_size=1, max_size=3, unique=True).map(tuple),
    max_size=3,
)
entities = st.builds(
    Entity,
    ids.map(lambda i: f"e-{i}"),
    anything,
    anything,
    names,
    anything,
    st.none() | ids.map(lambda i: f"e-{i}"),
)
sides = spans | st.tuples(spans, anything, anything).map(lambda p: (*p[0], p[1], p[2]))
beads = st.lists(st.tuples(sides, sides), max_size=3).map(tuple)
articles = st.sampled_from(ARTICLES)


@st.composite
def annotations(draw: st.DrawFn, article: str = "a-1") -> Annotation:
    found = {m.id: m for m in draw(st.lists(mentions(), max_size=3))}
    said = {n.id: n for n in draw(st.lists(notes(), max_size=3))}
    return Annotation(
        article,
        "ana",
        draw(st.sampled_from(["fr", "no"])),
        draw(anything),
        draw(st.integers(0, 10**7)),
        draw(reviews),
        draw(tags),
        found,
        tuple(said.values()),
        {k: v for k, v in draw(st.dictionaries(anything, beads, max_size=2)).items() if v},
    )


primitives: st.SearchStrategy[Change] = st.one_of(
    st.builds(AddMention, articles, mentions()),
    st.builds(ReplaceMention, articles, mentions()),
    st.builds(RemoveMention, articles, ids.map(lambda i: f"m-{i}")),
    st.builds(SetReview, articles, reviews),
    st.builds(SetTags, articles, tags),
    st.builds(AddNote, articles, notes()),
    st.builds(ReplaceNote, articles, notes()),
    st.builds(RemoveNote, articles, ids.map(lambda i: f"n-{i}")),
    st.builds(MendBeads, articles, st.sampled_from(["b", "c"]), beads),
    st.builds(Reanchor, articles, st.just("fr"), anything, st.integers(0, 99)),
    st.builds(PutEntity, entities),
    st.builds(RemoveEntity, ids.map(lambda i: f"e-{i}")),
)
changes: st.SearchStrategy[Change] = st.recursive(
    primitives
    | st.builds(
        MergeEntities,
        ids.map(lambda i: f"e-{i}"),
        st.lists(ids.map(lambda i: f"e-{i}"), max_size=2).map(tuple),
    )
    | st.builds(SplitEntity, ids.map(lambda i: f"e-{i}"), entities),
    lambda inner: st.builds(Batch, st.lists(inner, max_size=4).map(tuple)),
    max_leaves=8,
)
