"""Small closed sets of words that stand in and before names, folded to a-z.

Written for hexapla from general knowledge of the languages; open sets (places, months) come
from CLDR, name tokens from `tui.analysis.tables`.
"""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set: reads better than a list of quotes."""
    return frozenset(text.split())


PARTICLES = word_set(
    """
    de del della dello dei degli di da das do dos du des la le las los lo y e i van von der den
    dem ter ten te zu zum zur af av of the bin ben ibn bint binti binte bt abu al el ad as ar an
    ash az ul ud ur ed bar mac mc ap san santa st saint
    """
)
"""Words inside personal names that are written or left out at will and say little of who."""

LOWER_PARTICLES = word_set(
    """
    de del della dello delle dei degli di da das do dos du des d la las los lo le van von der
    den dem ter ten zu zum zur af av bin ben ibn bint binti binte abu al el ul ud ur
    """
)
"""Particles that join two capitalised words into one name when written small."""

HYPHEN_PARTICLES = LOWER_PARTICLES | word_set("ad an ar as ash at az ed er es")
"""Those that do with a hyphen: 'as-Sadr'. With a space 'as' and 'at' are English words."""

TITLES = word_set(
    """
    mr mrs ms mx miss dr prof professor sir lord lady dame madam m mm mme mlle monsieur madame
    mademoiselle herr frau sr sra srta senor senora don dona doctor dottor dott signor signora
    pan pani pane gospodin gospoda gospodja gospozha tovarisch tovarishch hr fru froken meneer
    mevrouw dhr mevr bay bayan tuan puan encik bapak ibu pak bu haji hajji hajj sheikh sheik
    shaikh cheikh ayatollah imam mullah maulana moulana mawlana mufti sayyid syed sri shri
    shrimati smt ustad kyai rev reverend fr father pere padre sister bishop archbishop cardinal
    pope rabbi gen col lt sgt capt cpl maj cmdr hon
    """
)
"""Forms of address and ranks that are no part of the name."""

ROLES = word_set(
    """
    president presidents presidente presidenta presidentin prasident prasidentin presiden
    prezydent prezident prezidentka predsednik predsjednik predsednica prezidenta prezidentu
    prezidentom presidentti elnok presedintele cumhurbaskani baskan baskani minister ministre
    ministro ministra ministerin ministru ministrowie menteri ministrica ministr
    ministerpresident ministerprasident statsminister bundeskanzler bundeskanzlerin kanzler
    kanzlerin premier premiere premierminister perdana kanclerz kancler chancellor canciller
    cancelliere chanceliere chancelier senator senateur senador senatore secretary secretaire
    secretario segretario sekretar sekretarz sekretaris governor gouverneur gobernador
    governatore gubernator gubernur mayor maire alcalde sindaco burmistrz king queen prince
    princess roi reine rey reina rei rainha konig konigin kung drottning raja ratu emperor
    pangeran sultan emir crown general colonel captain lieutenant major admiral commander
    sergeant marshal jenderal ambassador ambassadeur embajador ambasciatore botschafter posol
    duta besar director directeur directrice direktor direktur chairman chairwoman chairperson
    chair chief head ceo cfo spokesman spokeswoman spokesperson deputy vice wakil vizeprasident
    former ex acting interim foreign prime luar negeri defense defence finance interior justice
    first judge attorney detective inspector officer agent coach manager trainer president-elect
    representative rep sen gov congressman congresswoman deputado diputado depute
    """
)
"""Words for what someone is, which stand before the name without being part of it."""

PINYIN_SURNAMES = word_set(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
    liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
    cheng wei su lu ding ren yao shen zhong cui tan fan jin shi liao jia xia fu fang bai zou
    meng xiong qin qiu hou yin xue yan duan lei long tao mao hao gu gong shao wan qian dai mo
    kong xiang chang wen kang niu ge xi an bao bo kim lee park choi jung jeong cho yoon yun jang
    lim shin seo kwon hwang ahn yoo ryu hong moon ban roh ri pak nguyen tran le pham hoang phan
    vu vo dang bui do ho ngo duong ly
    """
)
"""Family names of China, Korea and Vietnam in Latin letters, which stand before the given name."""

HAN_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董"
    "潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱侯江尹"
    "薛闫閆段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬钱錢严嚴戴莫孔向常温溫康牛葛习習安包薄文俞栗温朴权權"
)
"""One-character Chinese (and the Korean ones written alike) family names."""

HAN_DOUBLE_SURNAMES = frozenset(
    {
        "欧阳",
        "歐陽",
        "司马",
        "司馬",
        "上官",
        "诸葛",
        "諸葛",
        "司徒",
        "东方",
        "夏侯",
        "皇甫",
        "慕容",
        "端木",
    }
)

TRANSCRIBING = frozenset(
    "阿埃艾爱愛安昂奥奧巴白拜班邦包保鲍鮑贝貝本比彼毕畢宾賓波伯博勃布查达達戴丹道德登迪蒂蒙丁东東杜顿頓多恩尔爾厄"
    "法凡范菲费費芬弗夫福富盖蓋甘冈岡高戈格葛根古瓜哈海汉漢豪赫亨洪胡华華怀懷惠霍基吉加贾賈简簡杰焦金京卡凯凱坎康"
    "考柯科可克肯孔库庫夸奎拉莱萊兰蘭朗劳勞勒雷里黎利莉连連廉列林琳隆卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁麦麥曼毛梅门門"
    "孟米密明缪繆摩莫默姆穆纳納娜乃奈南内內尼涅宁寧纽紐努诺諾欧歐帕潘庞龐佩彭皮匹平珀普奇齐齊恰乔喬切琴丘屈让讓热熱"
    "日荣榮茹瑞若撒萨薩塞赛賽森沙莎山尚舍申圣聖施什史舒斯丝絲思松苏蘇素索塔泰坦汤湯唐陶特藤提铁鐵廷图圖土托陀瓦万萬"
    "旺威韦韋维維魏温溫文翁沃乌烏吾伍武西希锡錫夏香肖谢謝辛欣休许許雅亚亞延扬揚杨楊耶叶葉伊易因英尤于约約泽澤扎札詹"
    "章哲珍芝兹茲朱卓佐佛泼潑嫩昆鸠鳩嘉丽麗娅婭琪妮蕾珊黛茜薇萝蘿蓓苔诃訶"
)
"""Characters that write the sounds of foreign names in Chinese (after Xinhua's tables)."""

ORG_WORDS = word_set(
    """
    ministry ministere ministerio ministero ministerium ministerstvo ministerstwo kementerian
    bakanligi departement department departamento dipartimento office bureau agency agence
    agencia agenzia agentur badan university universite universidad universita universitat
    universidade universitas uniwersytet univerzita universitet universitesi univerzitet
    institute institut instituto istituto academy academie academia akademie akademija akademia
    college school schule escuela ecole hochschule politechnika bank banque banco banca bankasi
    fund fonds fondo fondation foundation fundacion fondazione stiftung company corporation corp
    inc ltd llc plc gmbh ag sa spa srl nv bv oy ab asa kk co group groupe grupo gruppo holding
    holdings industries systems technologies motors airlines airways air party parti partido
    partito partei partia strana stranka partij partai movement mouvement movimiento union
    association asociacion associazione verband federation federacion federazione confederation
    liga league alliance alianza coalition front council conseil consejo consiglio rat rada
    sovet committee comite comitato komitet komitee commission comision commissione kommission
    komisja komise parliament parlement parlamento parlament congress congreso congres senate
    senat senado assembly assemblee asamblea assemblea sejm bundestag duma knesset court cour
    tribunal gericht sad corte police policia polizei polizia policja policie army armee
    ejercito navy guard force forces organization organisation organizacion organizzazione
    organizacija organizacja organizace organisasi club fc cf sc afc team times post news press
    journal daily herald tribune gazette zeitung television tv radio studios records
    entertainment hospital hopital center centre centro zentrum centrum society sociedad societe
    societa gesellschaft chamber authority service services administration government
    gouvernement gobierno governo regierung vlada rzad museum theatre network media
    """
)
"""Words that make a capitalised run an organisation; also legal forms."""

HONORIFICS = TITLES - word_set("m gen col father pope hon general")
"""Forms of address that a personal name follows nearly always."""
