"""Words that tell apart languages which detectors take for each other.

Written from what grammars and style guides say of each pair, not counted in any corpus. A word
listed for two of a group's languages speaks against the third. A leading or trailing `*` stands
for any letters.
"""

from collections.abc import Mapping

TELLTALES: tuple[Mapping[str, str], ...] = (
    {
        # Croatian, Serbian and Bosnian: the reflex of yat (ije/je against e), names of months, and
        # the words that each standard prescribes.
        "hr bs": (
            "prije gdje dvije riječ* mjest* čovjek* uvijek svijet* cijen* mjesec* vijeć*"
            " izvješ* predsjedni* vidje* vrijem* također posljedn* sljede* djec* djel*"
            " bolje* rješ* usvoj* razumije* promjen* zahtjev* primjer* dijel* ovdje negdje"
            " ponedjelj* nedjelj* obavijest* živje* slijed* sjed* sjever* cijel* htje*"
            " željel* povrijeđ* liječ* osjeć* lijep* ljepot* odjel* zamjen* primjen* ocjen*"
            " procijen* procjen* vijest* savjet* mjer* vjer* bijel* ljet* tijel* njemačk*"
            " pobjed* bijeg* rijek* riješ* djevoj* dječ* zvijezd* mlijek* umjest* uspje*"
            " smješt* prijet* susjed* bijes* sprij* poslije slijede* svjetsk* htio želio"
            " volio vidio dio medvjed* namjer* promijeni* sjedišt* vrijedn* razmjen* stjec*"
            " djelova*"
        ),
        "sr": (
            "pre gde dve reč reči mesto mesta mestu čovek* uvek svet sveta svetu svetsk*"
            " cen* mesec* izvešta* predsedni* poslednj* sledeć* del* rešen* promen* zahtev*"
            " primer* ovde negde ponedelj* nedelj* obavešt* sednic* sever* bezbedno*"
            " saopšt* sopstven* odsto uslov* leč* oseć* beograd* srbij* povređ* verovat*"
            " razume* vreme deca dece deo celog videti uspešn* posle poslednjih htela"
            " živel* lep* odelj* celok* umesto zamen* primen* ocen* sećanj* sled* vesti"
            " izveštava* mlek* zvezd* hleb* ubeđen* snabdeva* savet* smešt* mere mera"
            " verov* beli bela telo tela leto leta hteo želeo voleo pobed* begun* reka reke"
            " reše* nemačk* obezbedi* procen* povred* devoj* dečak* opredel* sused* stepen*"
            " uspeh* pretnj* promeni* videl* sedišt* medved* vernik* namer* nedel*"
        ),
        "sr bs": (
            "januar* februar* april* juni* juli* jul* avgust* septembar septembr* oktobar"
            " oktobr* novembar novembr* decembar decembr* hiljad* evrop* istorij* šta ko"
            " neko niko tokom uslov* fudbal* aerodrom* sedmic* saradnj* saopćen*"
            " organizova* uticaj* građan* učestvova* kancelarij* takmičenj* porodic* sudij*"
            " komitet* hemij* sistem* porodič* djelimično desila desilo hljeb* penzij* maj"
            " maja maju mart marta martu jun juna junu jul jula julu voz voza vozu vozom"
            " plata plate platu vijek stepen* obavez* prodavnic* vazdu* kompanij* zvaničn*"
            " zvanič* štampa* komšij* komšil* sprat* hirurg*"
        ),
        "hr": (
            "siječnj* veljač* ožujk* travnj* svibnj* lipnj* srpnj* kolovoz* rujn* listopad*"
            " prosin* tisuć* europ* povijes* tko netko nitko tijekom uvjet* nogomet* zračn*"
            " vlak* tjedan tjedn* suradnj* priopćen* organizira* utjecaj* sudjelova* ured*"
            " natjecanj* obitelj* kazneno sukladno temeljem glede tvrtk* sustav* sveučiliš*"
            " odvjetni* kuna kunama izvješć* proračun* potpor* zrakoplov* hrvatsk* zagreb*"
            " veleposlan* stožer* uhić* prosvjed* izbornik* nadležn* unatoč zbroj* točno"
            " dojam* promidžb* glazb* kazališ* nazočn* znanstven* umirovlj* izravn*"
            " nositelj* općin* studeni studenog studenoga vjerojatno sudac suca sucu suce"
            " uporab* ravnatelj* čimbeni* gospodarst* poduzeć* poduze* obvez* kolodvor*"
            " plaća plaće plaću stupnj* stoljeć* nogometaš* vojarn* postroj* dužnosni*"
            " glasnogovorni* znanost* financij* financir* udrug* kućans* zrak* susta*"
            " tjedne izbornika postotak postot* ozlijeđ* ozljed*"
        ),
        "bs": (
            "lahko mehko kahv* historij* sahat* općin* federacij* bih fbih kanton* sarajev*"
            " bosn* bošnja* entitet* tuzl* mostar* zenic* saopćen* dvehiljad* opći opća"
            " opće također bosanskohercegovačk*"
        ),
    },
    {
        # Indonesian and Malay: loans by way of Dutch or English, and each standard's own words.
        "id": (
            "karena bisa mobil uang perusahaan kantor sekretaris kepolisian rumahsakit"
            " jumat desember agustus april maret januari provinsi kabupaten kecamatan"
            " kelurahan gubernur bupati walikota pemprov memiliki butuh beda berbeda ponsel"
            " situs akun universitas mahasiswa berkualitas aktivitas kualitas realitas"
            " kapan cuma nggak banget rp rupiah pernyataannya pekan silakan telepon usai"
            " bertemu kunjungan sedangkan tapi pria ujar merupakan terkait menurutnya"
            " normalisasi legitimasi"
        ),
        "ms": (
            "kerana boleh kereta wang syarikat pejabat setiausaha polis jumaat disember"
            " ogos mac oktober julai semalam mempunyai berbeza telefon laman universiti"
            " pelajar berkualiti aktiviti kualiti realiti komuniti percuma sahaja rm"
            " ringgit kenyataannya bahawa malaysia kuala sarawak sabah negeri kerajaan"
            " beliau iaitu ialah antaranya manakala lelaki datuk seri tan sri awak hendak"
            " mahu mesyuarat peguam pengarah bandar jabatan kementerian cawangan"
            " bagaimanapun selepas pasukan perlawanan berkata menerusi jualan raya parlimen"
            " dijangka keputusan dato"
        ),
    },
    {
        # The Scandinavian written standards.
        "nb": (
            "ikke jeg hva hvem hvor hvordan noen noe selv ble mye gjør også fra være hun de"
            " deres mer bare kommer sier fikk gjorde mellom disse flere enn vært gjennom"
            " etter uke meg deg seg viser mens uten hjem hverandre mennesker finner skjer"
            " en ei tid kroner av ut opp hjelp"
        ),
        "nn": (
            "ikkje eg kva kven kvar korleis nokon noko sjølv vart mykje gjer òg no frå vere"
            " ho dei deira meir berre kjem seier fekk gjorde mellom desse fleire enn vore"
            " gjennom etter veke meg deg seg viser medan utan heim kvarandre menneske finn"
            " skjer ein ei eit tid kroner av ut opp hjelp blei verte vert nynorsk saman"
            " eigen einaste hjå nytta skule"
        ),
        "da": (
            "ikke jeg hvad hvem hvor hvordan nogen noget selv blev meget gør også nu fra"
            " være hun de deres mere kommer siger fik gjorde mellem disse flere end været"
            " gennem efter uge mig dig sig viser mens uden hjem hinanden mennesker finder"
            " sker en tid kroner af ud op hjælp bliver havde skulle regeringen"
        ),
    },
    {
        # Sotho, Northern Sotho and Tswana: ho against go.
        "st": (
            "hore ho hona hoba ha hae haholo eng bona ntse moo feela empa hape jwalo hobane"
            " kahodimo ba le o ke neng bakeng mokgwa hodima ya hae mosebetsi bohle yohle tsohle"
            " jwang kapa etsa entse eba selemo dilemo hara esita"
        ),
        "nso": (
            "gore go gona goba ga gagwe kudu eng bona gomme tša tše ge moo fela eupša gape"
            " bjalo ka lebaka godimo ba ye le o ke bjale mokgwa yeo wo bego dirile ngwaga"
            " mengwaga bjalong mošomo šoma mmušo setšhaba gabotse bohle fao tšeo tšona bja bjo"
            " efela rile bolela lehono monna kgoši"
        ),
        "tn": (
            "gore go gonna kgotsa ga gagwe thata eng tsa moo fela gape jaaka ka lebaka"
            " godimo ba le o ke jaanong mokgwa dirile ngwaga dingwaga gonne jalo tota"
            " bangwe tlhoka jang ntlha fa botlhe otlhe yotlhe tsotlhe dira dirisa diri* puso"
            " rre golo gongwe mongwe nngwe tiro ditiro jwa jo jaana segolo sengwe kwa dilo"
            " selo bone tsone sone fano teng tlh* twe eno go kgosi twe* monna"
        ),
    },
    {
        # Kinyarwanda and Rundi: cy and by against c and vy.
        "rw": (
            "cya cyo cyane cyangwa by byo ibyo ibya icyo nk avuga gihe yavuze abo ariko"
            " kuko aho buri wese nta cy'* icyumweru umunyarwanda kigali by'* *bye *fite cy* icy*"
            " by* iby* umujyi imijyi leta mushya gishya bishya nshya minisitiri ishyaka amashyaka"
            " umugore abagore ushize ishize gishize ashize kugera yageze umubare ibibazo ikibazo"
            " amafaranga imodoka umukobwa abakobwa umukinnyi abakinnyi"
        ),
        "rn": (
            "ca co cane canke vy vyo vya ivyo ivya ico ukugira ivy'* kuko uburundi burundi"
            " abarundi bujumbura vuga avuga yavuze wose ata vy'* indwi harya amafranga"
            " mugihe canecane umukuru c'* vy* ivy* *vye *fise mushasha gishasha bishasha nshasha"
            " umushikiranganji abashikiranganji umugambwe imigambwe reta umukenyezi abakenyezi"
            " uheze iheze riheze kiheze gushika bashitse ashitse yashitse igitigiri ibitigiri"
            " ingorane amahera umuduga imiduga umwigeme abigeme igisagara ibisagara isanamu"
            " umukinyi abakinyi nkenguzamateka umukenguzamateka umuhinga abahinga inyuma murwi"
            " umugwi imisi umusi"
        ),
    },
    {
        # The Nguni languages: Swati ts and t for th and z; Ndebele l- for n-.
        "zu": (
            "ukuthi nokuthi ngoba kodwa futhi emuva uma lapho kulo unyaka wathi bathi nabo"
            " iningizimu laba lezi lo kakhulu njengoba abantu okokuqala iningi abaningi eziningi"
            " amaningi okuningi uhulumeni izwe ezweni umndeni amaphoyisa nabanye nezinye"
            " namanye manje nami nawo nayo yingakho nakuba ngemuva ngesikhathi nokho isonto"
            " nje kusho inqubo kanye izin* abane* ezine* esine* eyine* okune* ono* ene* mhla"
            " umbiko wokuthi sekuphele isigaba ngomhla"
        ),
        "xh": (
            "ukuba okokuba okanye kodwa kwaye ii* xa apho unyaka wathi bathi nabo umzantsi"
            " aba ezi lo kakhulu njengoko abantu yokuba wokuba phambi ngexesha mna into"
            " ngaphandle"
        ),
        "ss": (
            "kutsi nekutsi ngobe nobe kodvwa futsi tin* nangabe lapho umnyaka watsi batsi"
            " nabo laba leti lo kakhulu njengobe bantfu lokutsi letin* wekutsi yekutsi"
            " sive* tfola *tfu *tfo kulesi lelo lelin* ngetulu *tsi *khatsi *dvo *dza indzab*"
            " tindzab* indzaw* ndvun* indvun* emapho* bantfw* umntfw* emalung* emave *lokubi"
            " live hulumende emandla"
        ),
        "nd": (
            "ukuthi lokuthi ngoba kumbe kodwa futhi izin* nxa lapho umnyaka wathi bathi"
            " labo lo kakhulu njengoba abantu lasebe labantu zimbabwe harare bulawayo lokho"
            " lalokhu kwabantu loba lanxa lalabo inengi abanengi enengi amanengi okunengi"
            " uhulumende ilizwe elizweni amalizwe emalizweni imuli amapholisa labanye lezinye"
            " lamanye khathesi lami lawo layo yikho njalo lakuba ngemva nengi laye lenye"
            " labantu lakhe lathi langesikhathi lelizwe umuzi nje kanye zelizwe belizwe welizwe"
            " yelizwe kwelizwe selizwe abale* ezile* esile* eyile* okule* olo* ngelanga ele*"
            " mhlalokho umbiko wokuthi lalo sekuphele isigaba"
        ),
    },
    {
        # South Slavic in Cyrillic.
        "bg": (
            "е са от че се която който това как към след вече също няма бъде във със ще българи*"
        ),
        "mk": (
            "е се од дека што која кој ова како кон веќе исто нема биде во со ќе го ја ги"
            " нив меѓу сепак овие тие"
        ),
        "sr": (
            "је су од се која који то како ка после већ такође нема буде у са ће србиј* га"
            " ју их им њих између ипак ови они али због јер није нису што шта као био"
        ),
    },
    {
        # The languages of western Iberia and Aragon.
        "gl": (
            "unha unhas non máis pola polo polos tamén aínda xunto dun dunha nunha nun así"
            " cun estes hoxe foi ós aos o os ao moi onde dous xa seu súa até ata eles"
            " galici* xente no na"
        ),
        "pt": (
            "uma umas não mais pela pelo pelos também ainda junto dum duma numa num assim"
            " com estes hoje foi aos o os ao muito onde dois já seu sua até eles são ção há"
            " milhões no na em"
        ),
        "es": (
            "una unas no más la el los también aún junto así estos hoy fue muy donde ya su"
            " hasta ellos y hay millones"
        ),
        "an": ("d'a d'o ye yera fue tamién muito bels belas chent aragonés espanyol"),
    },
    {
        # Alemannic, German and Luxembourgish.
        "gsw": (
            "isch sy nid nöd ned nit hei hets het uf vo dr us gsi gsy gseit vil öppis"
            " chunnt wärde worde zyt zit jahr meh au mer cha chan es grad eifach schwiiz"
            " schwyz dass vom im am ou ke kei gäge wäg bim sech sich gmacht ha hed ond scho ufe abe"
            " ine händ hend häd chönd müend sött mues wott chönnt chli lüt lüüt huus zwöi zwee"
            " füf drü emene ihri sini meischt* erscht* letscht* gescht* dr d z bi"
            " chind* chunt cho gah goh gaht goht staht stoht isches gits gäh gä git düe tuet"
            " wiiter witer ziit hüt hüür mönsch* lütt spiil spieler polizischt* wär öb"
        ),
        "de": (
            "ist nicht haben auf von gewesen war gesagt viel etwas kommt werden wurde zeit"
            " jahr mehr auch wir kann ein eine noch gerade einfach schweiz dass vom im am"
            " kein gegen wegen beim sich gemacht den dem"
        ),
        "lb": (
            "ass sinn net hunn huet op vun den déi gewiescht war gesot vill eppes kënnt"
            " ginn gouf zäit joer méi och mir kann eng schonn grad einfach schwäiz datt vum"
            " am keen géint wéinst beim sech gemaach an dat dem"
        ),
    },
    {
        # Amharic and Tigrinya: Tigrinya writes the glottal stop apart, and says zi- for ye-.
        "am": ("ነው ናቸው ነበር እና ላይ ውስጥ እንደ* ግን ይህ ሲሆን አለ መሆኑን ተናግረዋል የ* አ*"),
        "ti": ("እዩ እዮም ነይሩ ነበረ ናይ ካብ ከም ግን እዚ ኮይኑ ኣሎ ምዃኑ ተዛሪቡ እቲ እታ እቶም ዘይ* ድማ ኣ* ዝ* ክ* ሓ*"),
    },
    {
        # Tibetan and Dzongkha.
        "bo": (
            "དང གིས ལ ནི རེད འདུག བྱས པའི ཀྱི གྱི ཀྱིས གྱིས བྱེད གནང བཅས རྣམས ཚོ ཞིག ཅིག ཤིག ཀྱང"
            " བཤད སྐབས ཐོག བྱུང དེའི འདིའི མི ནས པ ཡིན ཡོད མེད ཁོང སོང ཕྱིར བོད ཚོས བྱ ཀྱིན བཞིན"
        ),
        "dz": (
            "དང གིས ལུ ནི ཨིན མས འདུག འབད པའི ཨིནམ ནུག ཚུ འབདཝ ཡོདཔ འབྲུག འབདན སྡོད དགོཔ"
            " ཟེར གི ལས མེན བཟུམ ཨིནམས ཚུའི འབདཝད ཚུགས དོན ཡི ཡོདཔད མི ནས བཞིན ཡོད ཐོག"
        ),
    },
    {
        # Arabic and Tashelhit in Arabic letters: Tashelhit's particles are single letters.
        "ar": (
            "في من على إلى أن التي الذي هذا هذه كان كانت وقد قد بعد عن مع قال وقال ما لا لم ذلك"
            " بين كما أو منذ خلال حيث الى ان بن عام يوم"
        ),
        "shi": (
            "ن د غ إينا أد أر ور أور ايت أيت لي إيلا إيگا نتا غيكان غيلاد أياد أسگاس تمازيرت"
            " مدن إس يان يات كرا أكال ران غاد أياتخ"
        ),
    },
    {
        # Māori and Tahitian: ng and wh against glottal stops; whaka- against faa- and haa-.
        "mi": (
            "ngā nga ki kei kua ka ko ngāti whaka* wha* hoki engari kāore kaore tangata tāngata"
            " kōrero rangatira tētahi tetahi ētahi ana ake mō rā tēnei mahi"
        ),
        "ty": (
            "mau tei ua taata faa* fa'a* haa* ha'a* aita aore atoa oia hoê hoe teie ei parau"
            " ohipa area rahi ia matahiti fenua mahana terâ aera vetahi nia faatere"
        ),
    },
)
