"""Days that are written like names and are none: 'New Year', 'Nouvel An', 'Ramadan'."""

_DAYS = """
    new year|new years|new year s|new years eve|new year s eve|new years day|new year s day
    lunar new year|chinese new year|christmas|christmas eve|christmas day|boxing day|easter
    easter sunday|easter monday|good friday|thanksgiving|thanksgiving day|halloween|labor day
    labour day|may day|independence day|victory day|memorial day|mothers day|valentine s day
    ramadan|eid|eid al fitr|eid al adha|diwali|hanukkah|passover|yom kippur|rosh hashanah
    nouvel an|nouvel an chinois|nouvel an lunaire|jour de l an|noel|paques|toussaint|pentecote
    aid el fitr|aid el kebir|fete nationale|saint sylvestre|carnaval
    ano nuevo|nochebuena|nochevieja|navidad|navidades|semana santa|pascua|dia de reyes|carnaval
    ano novo|pascoa|reveillon|capodanno|natale|pasqua|ferragosto|epifania|carnevale
    neujahr|silvester|weihnachten|heiligabend|ostern|pfingsten|karfreitag|allerheiligen
    nieuwjaar|kerst|kerstmis|pasen|pinksteren|oud en nieuw|hemelvaart|koningsdag|sinterklaas
    nyar|julafton|pingst|midsommar|nytar|paske|pinse|nyttar
    nowy rok|nowego roku|boze narodzenie|bozego narodzenia|wielkanoc|wielkanocy|wigilia
    novy rok|noveho roku|vanoce|vanoc|velikonoce|stedry den|silvestr
    novi godini|novyj god|novogo goda|novyi god|rozhdestvo|rozhdestva
    nova godina|nove godine|novu godinu|bozic|bozica|uskrs|uskrsa|velika noc|novo leto
    tahun baru|tahun baru imlek|imlek|lebaran|idul fitri|idul adha|idulfitri|iduladha|nyepi
    waisak|paskah|hari raya|hari raya aidilfitri|yilbasi|kurban bayrami
    ramazan bayrami|anul nou|craciun|ujev|karacsony|husvet|joulu|uusivuosi|paasiainen
    puasa|ramadhan|tet nguyen dan|giang sinh|krismasi|pasaka|mwaka mpya
    """
_NAMES = frozenset(day.strip() for row in _DAYS.splitlines() for day in row.split("|")) - {""}


def is_holiday(folded: str) -> bool:
    """Whether a folded run is the name of a feast or public holiday in some news language."""
    return folded in _NAMES
