"""Closed sets of words that stand beside names in news, folded to a-z.

Written for hexapla from general knowledge of some twenty languages. A word in small letters
belongs to a set of *stems* when it begins with one: 'prezident' covers 'prezidentom'.
"""

from functools import lru_cache

from tui.analysis.names.runs import Unit
from tui.analysis.names.words import HONORIFICS, ORG_WORDS, ROLES, TITLES, word_set

LOCATIVE = word_set(
    """
    in en a au aux di ke dari w we do z ze v ve na iz vo u aus nach from to at near por em no uit te
    naar i till fran sur vers depuis hacia desde fra til inside outside around across throughout
    """
)
ARTICLES = word_set("the der die das la le el il o les l")
OF = word_set("of de von di van du del des d da do dos das della dei delle af av vom")
AND = word_set("and et y e und en och og i a oraz and dan si ve ja")
SAYING = word_set(
    """
    said says told added noted dit declare declared explained dijo explico afirmo disse sagte
    erklarte kata mengatakan ujar skazal zayavil zaiavil powiedzial rekl rekao uvedl stated sier
    sade zei aldus asked announced warned
    """
)
ACCORDING = word_set("according selon segun secondo laut menurut enligt volgens wedlug podle")
"""Words before a source, which is an outlet as often as a person."""
AUXILIARIES = word_set("a ha hat has had have avait ont hanno han haben hatte was is est war ist")
"""Words a sentence's verb often begins with: who stands before acts."""
COMPASS = word_set(
    """
    western eastern northern southern european asian african latin arab american central
    northeastern northwestern southeastern southwestern westerse oosterse europese
    west east north south southeast northeast southwest northwest
    """
)
"""Parts of the world as adjectives, which name no place."""
STATE = word_set("etat etats estado estados stato stati state staat")
"""The state, written with a capital in many languages without naming one."""
PLACE_ENDINGS = tuple(
    word_set(
        """
        land stan burg grad ville ton shire ania ina polis pur abad stadt berg ford istan
        heim sk ia ie ija iya
        """
    )
)
PERSON_ENDINGS = tuple(
    word_set(
        """
        ov ova ev eva ski ska sky skaya skii skij ic vich ovic enko shvili yan ian sson
        sen ez dze czyk wicz poulos idis
        """
    )
)

RELATION_ENDINGS = tuple(
    word_set(
        """
        skij skii ski skiy skoj skogo skomu skom skoi skaja skaya skuju skuyu skie skih skim
        ska sku ske sko sky skeho skem skych skou skog skiya skiyat skata skoto skite nyj nyy
        nogo noj nom naja naya nuju nye nyh nym niyat niya nata noto nite ni nega nem nih nim na
        ne ny neho nych nou nej sk iska tiska lyj logo lij lom tyj togo tom vyj vogo
        """
    )
)
"""How adjectives of relation end in Slavic and Scandinavian languages."""

_ROLE_STEMS = tuple(
    word_set(
        """
        presiden prezident prezydent prasident predsed predsjed minister ministr ministra
        premier premjer kancl kanzler bundeskanzler chancel cancill cancell senator senateur
        senador secretar sekret governor gouverneur gobernador governador guverner gubernator
        deput diputad poslanec poslank poslan ambassad embajad ambasciator botschafter velvyslan
        posol general colonel polkovnik komand comand command captain capitan kapitan capitaine
        direct direkt direttor dyrektor chairman chairwoman spokes portavo sprecher
        woordvoerder talesperson talsperson talsmand rzecznik mluvc govorn tiskov bicara sozcu
        predstavi predstavnik chercheu researcher forscher investigad ricercator onderzoeker
        forskare badacz vedec vyzkumn issledovatel peneliti analyst analist analit analis ekspert
        expert esperto profes historian historien historik istorik journalist periodist giornalist
        jornalist novinar dziennikarz zhurnalist wartawan gazeteci corresponden korresponden
        korespond auteur author autor writer ecrivain escritor scrittor schriftsteller schrijver
        forfatt spisovatel pisatel penulis actor acteur actrice actriz attore attrice schauspiel
        herec hereck aktor aktris akter singer chanteu cantante sanger zpevak pevec pevits penyanyi
        regiss reziser rezhiss sutradara coach entraineur entrenador allenator trener trainer
        treinador pelatih joueur jugador giocator spieler speler spelare igrok hrac pemain
        attaquant midfielder defender striker goalkeeper leader lider dirigeant leiter vodja vudce
        ketua pemimpin kepala founder fondateur fundador grunder zakladatel osnovatel pendiri
        bishop bischof biskup episkop uskup lawyer avocat abogad advogad advokat advocat avvocat
        anwalt pengacara adwokat judge juge juez giudice richter hakim soudce sudija sudya
        prosecutor procureur prokur jaksa alcald sindaco burgermeister borgmastare burgemeester
        primator walikota burmistr candidat kandidat adviser advisor conseiller asesor consiglier
        berater doradc poradce sovetnik penasihat envoy homologue homolog counterpart
        amtskolleg collegue kolleg sejawat
        """
    )
)
_ROLE_WORDS = word_set(
    """
    chef cheffe jefe jefa capo boss head chief king queen roi reine rey reina konig konigin prince
    princess princesse principe prinz papa pape pope mayor maire wali player wife husband brother
    sister mother father son daughter epouse mari frere soeur fils fille esposa esposo hermano
    hermana hijo hija moglie marito fratello sorella frau bruder schwester sohn tochter istri suami
    saudara striker parole sef sefa head hlava posel vice wakil perdana rekan
    """
)
_INSTITUTION_STEMS = tuple(
    word_set(
        """
        ministerst ministarst ministere ministerio ministero kementer komis commiss kommiss comision
        parlam parliam parlement sovet savet savjet soyuz soiuz sayuz suyuz sojuz unij
        uniei uniyu uniya unie partij agentur agenc agenz agenz bank universi univerz
        univerzi uniwersy institut akadem federac federats federaz federat organiz savez svaz
        zwiazek zwiazk kongres pravitel uryad asociac asotsiats aliance alians alyans
        konferen palat skupstin snemov sejm izb klub klubo kompani korporats fakult
        upravlen sluzhb sluzb polic politsi vojsk redakc redakts televiz vyzkum
        consej conseil consigl conselh concil tribunal banque banco assembl asambl
        organis departam departement dipartim directi academ socied societ empres
        universit         affair partid partij partei partito
        """
    )
)
_INSTITUTION_WORDS = ORG_WORDS | word_set(
    """
    nations naciones nazioni nacoes partie partii partiya partiyu partiyata strany stranou stranke
    stranku fondu fonda senatu senata senatem soudu soudem suda sudu sudom vladou vlade vladu vlady
    vladi tsentr tsentra tsentar tsentura centru centra centrum
    """
)
# Shorter words in small letters are other words: 'bu', 'pan', 'bay'.
_SHORTEST = 4


@lru_cache(maxsize=16384)
def _role(word: str) -> bool:
    if word in ROLES or word in TITLES or word in _ROLE_WORDS:
        return True
    return len(word) >= _SHORTEST and word.startswith(_ROLE_STEMS)


def says_role(unit: Unit) -> bool:
    """Whether a unit says what someone is, in any case form: 'ministre', 'prezidentom'."""
    if unit.capital:
        return all(word in TITLES or word in ROLES for word in unit.folded)
    return _role(unit.folded[-1])


def is_honorific(unit: Unit) -> bool:
    """Whether a unit is a form of address: 'M.', 'Frau', 'Pak'."""
    if not unit.capital and len(unit.text) < _SHORTEST:
        return False
    return all(word in HONORIFICS or (word == "m" and unit.capital) for word in unit.folded)


@lru_cache(maxsize=16384)
def institution(word: str) -> bool:
    """Whether a folded word says that its phrase is an organisation, in any case form."""
    return word in _INSTITUTION_WORDS or (
        len(word) >= _SHORTEST and word.startswith(_INSTITUTION_STEMS)
    )
