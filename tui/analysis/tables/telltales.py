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
            " pjesm* pjev* umjetn* vjenč* cvijet* naslijeđ* nasljed* smjer* prijedlog* općenit*"
            " opći opće općih općem općeg uopće općin* kršćan* duhan* kuha* kruh* krumpir* osob*"
            " izvan* prijevod* prijelaz* srednjovjek* sjeverno* vijek* porijekl* utjec* vrijed*"
            " zahtijev* primijet* primjet* premještan* mjesec* dvjest* tjele* vijen* stijen*"
            " bilješ* ovjekovječ* čovječ* riječn* djelat* cjelin* cjelokup* mijenja* izmijen*"
            " promijen* nedostat* istovjet* poslijeratn* sjetv* sjemen* snijeg* svjedo* svjetl*"
            " svijetl* savjest* savjetn* nesreć* sretan sretn* obojic* povijest bjegun* bježa*"
            " dvojic* zvjezd* cijen* vrijednost* ljepš* ljekov* liječ* lijek* osmjeh* ozljed*"
            " podijel* pripovijet* pripovijed* proljeć* slijep* sjen* sprječ* tješ* trijezn*"
            " umjeren* uvrijed* uvjer* uvjeren* vjest* zanijem* zasje* zamjenik* zamjenic* htjela"
            " htjeli vidjeti vidjela živjela živjeti živio živjeli željela smije smjeli smjela"
            " umrijeti razumjeti"
        ),
        "sr": (
            "pre gde dve reč reči mesto mesta mestu čovek* uvek svetsk* mesec* izvešta*"
            " predsedni* poslednj* sledeć* rešen* promen* zahtev* primer* ovde negde ponedelj*"
            " nedelj* obavešt* sednic* bezbedno* saopšt* sopstven* odsto uslov* leč* oseć*"
            " beograd* srbij* povređ* verovat* razume* vreme deca dece deo celog videti uspešn*"
            " posle poslednjih htela živel* lep* odelj* celok* umesto zamen* primen* ocen* sećanj*"
            " sled* vesti izveštava* mlek* zvezd* hleb* ubeđen* snabdeva* savet* smešt* mere mera"
            " verov* beli bela telo tela leto leta hteo želeo voleo pobed* begun* reka reke reše*"
            " nemačk* obezbedi* procen* devoj* dečak* opredel* sused* stepen* uspeh* pretnj*"
            " promeni* videl* sedišt* medved* vernik* namer* nedel* pesm* pev* umetn* venč* cvet*"
            " nasled* nasleđ* smer* predlog* opšt* uopšte opštin* hrišćan* hrist* duvan* kuva*"
            " krompir* srećan srećn* vek veka veku vekov* porekl* uticaj utic* vredn* vredi"
            " primet* dvest* svedo* svetl* savest* menja* izmen* celin* celokup* neophod* cena"
            " cene cenu sneg* lečenj* lekar* odelenj* podel* proleć* slep* senk* spreč* umeren*"
            " ubeđ* uver* veren* zamenik* zamenic* hteli želela živeo živela živeti smeju umreti"
            " razumeti predsednik* predsednic* sedište beležn* deče* detet* dete deluj* lepot*"
            " lepš* lekov* meru merenj* mesn* nedelju nedelje pomeri* poverenj* povere* prelep*"
            " presed* premest* rečn* rečenic* sećan* seć* sledi starešin* svetom uspev* uspel*"
            " vera veru veruj* vest* vremen zasluž* zapovedn* hiljadu jevrej* štampan* saobraćaj*"
            " obezbeđ* odbran* zvanič* takođe* ceni cenama belešk* delu povredio severn* severu"
            " severa severno"
        ),
        "sr bs": (
            "januar* februar* april* juni* juli* jul* avgust* septembar septembr* oktobar oktobr*"
            " novembar novembr* decembar decembr* hiljad* evrop* istorij* šta ko neko niko tokom"
            " fudbal* aerodrom* sedmic* saradnj* saopćen* organizova* uticaj* učestvova*"
            " kancelarij* takmičenj* porodic* sudij* hemij* porodič* djelimično desila desilo"
            " hljeb* penzij* mart marta martu jun juna junu jul jula julu voz voza vozu vozom"
            " vijek stepen* obavez* prodavnic* vazdu* kompanij* zvaničn* štampa* komšij* komšil*"
            " sprat* hirurg* italijan* španij* špansk* holand* holanđ* rumunij* rumunsk* švajcar*"
            " kipar* evropsk* evropljan* jevrej* ostrv* poluostrv* pozorišt* reditelj*"
            " univerzitet* naučn* nauke nauku nauci naučnik* sekretar* privred* fabrik* vazduh*"
            " milion* procen procenat procent* tačan tačno tačk* tačn* netačn* svako svakog utisak"
            " utiska utisc* učestv* ličn* izuzet* vanredn* advokat* komisij* poslani* fudbaler*"
            " takmič* prelaz* apotek* ljekar* hemijsk* istorijsk* istoričar* historij* januaru"
            " februaru aprilu avgustu septembru oktobru novembru decembru engleskinj* džamij* kafa"
            " kafe kafu muzik* muzič* kompozitor* sahat uslovn* uslovlj* saučes* saglas* saopšt*"
            " učesni* učešć* preduzeć* ambasad* ambasador* zvanično zvanični kancelar* porodica"
            " porodice porodicu porodici hiljadama takođe računar* ekran* inostran* spoljn*"
            " predsjedavajuć* opozicij* odbrana odbrane odbranu odbrani odbramben* kasarn* nikog"
            " nikoga nekog kim iko definisa* realizova* promovisa* komponova* kontrolisa*"
            " formulisa* regulisa* finansi* finansij* identifikova* koncentrisa* funkcionisa*"
            " okupira* posjeduje posjeduju posjedova*"
        ),
        "hr": (
            "siječnj* veljač* ožujk* travnj* svibnj* lipnj* srpnj* rujn* listopad* prosin* tisuć*"
            " europ* povijes* tko netko nitko tijekom uvjet* nogomet* zračn* vlak* tjedan tjedn*"
            " suradnj* priopćen* organizira* utjecaj* sudjelova* natjecanj* obitelj* kazneno"
            " sukladno temeljem glede tvrtk* sustav* sveučiliš* odvjetni* kuna kunama izvješć*"
            " proračun* zrakoplov* hrvatsk* zagreb* veleposlan* stožer* uhić* prosvjed* izbornik*"
            " unatoč zbroj* točno dojam* promidžb* glazb* kazališ* nazočn* znanstven* umirovlj*"
            " nositelj* općin* studeni studenog studenoga vjerojatno sudac suca sucu suce uporab*"
            " ravnatelj* čimbeni* gospodarst* poduzeć* poduze* kolodvor* stupnj* nogometaš*"
            " vojarn* postroj* dužnosni* glasnogovorni* znanost* financij* financir* udrug*"
            " kućans* susta* tjedne izbornika postotak postot* ozlijeđ* ozljed* talijan*"
            " španjolsk* španjolc* nizozem* rumunjsk* švicarsk* ciparsk* cipar cipru europsk*"
            " europljan* židov* otok otoka otoku otokom otoci otoc* poluotok* redatelj*"
            " skladatelj* skladb* tajnik* tajnic* tvornic* glazben* milijun* točk* točan točn*"
            " netočn* svatko svakog dojam dojm* osobn* iznimn* iznimk* sudjelov* povjerenst*"
            " zastupni* natjec* natječ* momčad* kemij* kemijsk* povijesn* povjesničar* podrijetl*"
            " premda primjerice poveznic* rabi rabe rabio rabljen* računal* zaslon* inozem*"
            " vanjsk* promatra* pozornost* odrediš* zemljopis* hrvatic* strojev* strojarst* tekuć*"
            " tijek* nakladni* izvješ* ljekarn* prosudb* bojišn* postrojb* časnik* časnič*"
            " domovinsk* pučanst* žitelj* županij* župan* unutarnj* vjerodostoj* sastavnic*"
            " inačic* istodobn* uslijed poradi svezi kisik* vodik* dušik* ugljik* tlak* brzojav*"
            " kruh kruha kruhom promicanj* definira* realizira* promovira* kontrolira* financira*"
            " regulira* formulira* identificira* klasificira* funkcionira* koncentrira*"
            " privatizira* utemelj* čimbenik* krajolik* vrhnj* mrkv* juha juhe umirovljen*"
            " mirovin* odgoj* obrazovn* predškolsk* rječnik* ured uredu uredi uredima kolovoza"
            " kolovozu"
        ),
        "bs": (
            "lahko mehko kahv* historij* sahat* općin* federacij* fbih kanton* sarajev* bosn*"
            " bošnja* entitet* tuzl* mostar* zenic* saopćen* dvehiljad* bosanskohercegovačk* lahk*"
            " mehk* kahva hudb* muslimansk* bošnjačk* bosanc* bosansk* hercegov* ljekar* vijek"
            " vijeka vijeku vijekom hljeb* sedmica sedmice sedmicu efendij* džemat* rahmet*"
            " merhum* sarajl* historičar* historijsk* općina općinsk* saopćenj* porijekl*"
            " pozorišt* vijećnik* brčko banjaluč* zeničk* tuzlansk* mostarsk* bihać*"
        ),
    },
    {
        # Indonesian and Malay: loans by way of Dutch or English, and each standard's own words.
        "id": (
            "karena bisa uang perusahaan kantor sekretaris kepolisian jumat desember agustus"
            " april maret januari provinsi kabupaten kecamatan kelurahan gubernur bupati walikota"
            " pemprov memiliki butuh membutuhkan beda berbeda ponsel situs akun universitas"
            " mahasiswa mahasiswi kualitas berkualitas aktivitas realitas komunitas identitas"
            " fasilitas kapasitas prioritas otoritas mayoritas kapan cuma nggak enggak banget rp"
            " rupiah pekan silakan telepon usai seusai bertemu sedangkan ujar ujarnya tutur"
            " tuturnya ucapnya merupakan terkait bahwa saat yaitu yakni berbagai pemerintah"
            " pemerintahan dokter tentara pemilu partai kasus korban tersangka musik film proyek"
            " listrik istri kamis senin berhasil kesehatan layanan pelayanan coba mencoba mantan"
            " warga pengadilan jaksa kebijakan kegiatan pasien wabah dosen olahraga pelatih"
            " indonesia jakarta polri tni kpk dpr mpr dusun bikin kayak gitu gini deh sih dong"
            " miliar triliun lantaran digelar menggelar tewas diduga dugaan dilansir apalagi"
            " sekadar sekedar standar resiko apotek metode periode episode kode mode pajak supir"
            " karyawan pabrik arsitek produsen konsumen bisnis ekspor impor dimana menggunakan"
            " pemerintahannya politisi polisi milyar pesawat televisi sepakbola wasit kiper"
            " gelandang kapolda kapolres kapolsek propinsi ilmuwan penelitian peneliti karenanya"
            " ukraina eropa inggris prancis spanyol jepang serikat selandia yunani swiss swedia"
            " norwegia polandia hungaria kroasia ceko belgia irlandia skotlandia meksiko brasil"
            " kamboja tiongkok dukungan mendukung didukung militer rudal konferensi kemarin besok"
            " kecelakaan kunjungan bandara mengunjungi kejaksaan aktivis warganya dampak pendukung"
        ),
        "ms": (
            "kerana syarikat setiausaha polis jumaat disember ogos mac oktober julai jun semalam"
            " berbeza universiti kualiti berkualiti aktiviti realiti komuniti identiti fasiliti"
            " kapasiti majoriti minoriti prioriti autoriti percuma sahaja rm ringgit bahawa"
            " malaysia kuala sarawak sabah kerajaan iaitu ialah manakala datuk tan dato dato' mahu"
            " hendak mesyuarat peguam jabatan cawangan selepas perlawanan menerusi jualan parlimen"
            " dijangka doktor filem muzik elektrik sains kolej projek jawatankuasa tentera pesakit"
            " wabak kes tarikh isteri pilihanraya pengundi mengundi ahad isnin khamis perkhidmatan"
            " kesihatan berjaya kejayaan cuba mencuba pelbagai terbabit mangsa suspek bekas"
            " memandangkan kebajikan tempatan laluan pertubuhan kenderaan lebuhraya lebuh"
            " pembangkang umno putrajaya johor selangor pahang kedah kelantan terengganu"
            " persekutuan apabila bilik pinjaman pencen jururawat ubat siasatan disiasat dakwaan"
            " didakwa ianya seramai dagangan usahawan cukai sukan kejohanan pingat gangsa"
            " jurulatih stesen akhbar suratkhabar diberitahu sewaktu sejurus justeru timbalan naib"
            " jenayah kaedah tempoh episod kod mod kakitangan kilang pengeluar berpunca tular"
            " mendedahkan didedahkan menafikan dinafikan mengesahkan disahkan televisyen bahagian"
            " teknikal fizikal mengikut berkenaan seterusnya dikenali kebanyakan kebanyakannya"
            " merangkumi berhampiran sesetengah perisian laman sesawang pengerusi ditubuhkan"
            " penubuhan menubuhkan berkahwin perkahwinan ukraine eropah inggeris perancis sepanyol"
            " jepun greece switzerland sweden norway poland hungary croatia belgium ireland"
            " scotland mexico brazil kemboja sokongan menyokong disokong ketenteraan persidangan"
            " esok kemalangan kerjasama jurucakap lawatan melawat lepas wangnya penyokong"
        ),
    },
    {
        # The Scandinavian written standards.
        "nb": (
            "ikke jeg hva hvem hvor hvordan noen noe selv ble mye gjør også fra være hun de deres"
            " mer bare kommer sier fikk gjorde mellom disse flere enn vært gjennom etter uke meg"
            " deg seg viser mens uten hjem hverandre mennesker finner skjer en ei tid kroner av ut"
            " opp hjelp senere høyskole* høy* samme gang da nå bein ingen skole* troen leder*"
            " lærer* måned* uker fortsatt derfor sammen allerede hoved* særlig vanlig mulig*"
            " ønsker ønske kirke* hele siden *sjon *sjonen *sjoner *het *heten *lig *lige egen"
            " eget egne vet gir tar sa flest norsk* norge fordi først denne dette bli blir skal må"
            " kan ville skulle helt kveld onsdag lørdag søndag tirsdag myndigheter samfunn*"
            " virksomhet* nødvendig* fortelle* begynte begynne vurderer mener arbeider forskjell*"
            " bedre større enkelt* tilbake innen ifølge eller hadde mot mange dem både hver blant"
            " ettermiddag andre mindre minst størst slike kveld* ved tiltak"
        ),
        "nn": (
            "ikkje eg kva kven kvar korleis nokon noko sjølv vart mykje gjer òg no frå vere dei"
            " deira meir berre kjem fekk gjorde mellom desse fleire enn vore gjennom etter veke"
            " meg deg seg viser medan utan heim kvarandre menneske finn skjer ein ei eit tid"
            " kroner av ut opp hjelp blei verte vert nynorsk saman eigen einaste hjå nytta skule"
            " seinare høgskule* høg* same gong då ingen skule* trua leiar* lærar* månad* veker"
            " framleis difor allereie hovud* særleg* vanleg* mogleg* ønskjer ønskje* kyrkj* heile"
            " sidan *sjon *sjonen *sjonar *heit *heita *leg *lege eiga eige eigne veit gjev gir"
            " tek sa sjå norsk* noreg fordi fyrst* denne dette slik born bli blir skal må kan"
            " ville skulle heilt kveld* onsdag laurdag sundag søndag tysdag styresmakt* samfunn*"
            " verksemd* naudsynt* nødvendig* fortel* byrja byrje vurderer meiner arbeider skilnad*"
            " betre større einskild* attende tilbake innan ifølgje nokre dykk kvart kvifor vera"
            " *ingar *aste *asta *ande tilhøv* høve* løyve føremål* føreset* opplev* lege* jentene"
            " gutane meiningar utdanning opplæring fleir* anna annan hennar tenest* verda verdas"
            " rørsle* hausten sumar* vinter* bland tida medlemer medlemar kommunar brukarar"
            " innbyggjarar tiltak* vegen veg vegar stad staden stader *arane *ingane mens ved"
            " mange både eller andre hadde mot mindre størst minst slike tiltak blant"
        ),
        "da": (
            "ikke jeg hvad hvem hvor hvordan nogen noget selv blev meget gør også nu fra være hun"
            " de deres mere kommer siger fik gjorde mellem disse flere end været gennem efter uge"
            " mig dig sig viser mens uden hjem hinanden mennesker finder sker en tid kroner af ud"
            " op hjælp bliver havde skulle regeringen senere høj* samme gang da dengang skole*"
            " leder* lærer* måned* uger fortsat derfor sammen allerede hoved* særlig almindelig*"
            " mulig* ønsker kirke* hele siden *tion *tionen *tioner *hed *heden *lig *lige egen"
            " eget egne giver tager sagde dansk* danmark fordi først denne dette sådan* børn blive"
            " skal må kan ville helt aften onsdag lørdag søndag tirsdag myndighed* samfund*"
            " virksomhed* nødvendig* fortælle* begyndte mener arbejder forskel* bedre større"
            " enkelt* tilbage inden ifølge nogle lidt kun jo lige hende hendes hvorfor hvornår"
            " blandt hvert arbejd* nej oplev* mulighed* kendt kendte eller andre mindre størst"
            " mindst"
        ),
    },
    {
        # Sotho, Northern Sotho and Tswana: ho against go.
        "st": (
            "hore ho hona hoba ha hae haholo eng bona ntse moo feela empa hape jwalo hobane"
            " kahodimo ba le o ke neng bakeng mokgwa hodima ya mosebetsi bohle yohle tsohle jwang"
            " kapa etsa entse eba selemo dilemo hara esita haeba ntle ntlha mohlomong batho motho"
            " tjhelete mapolesa mopresidente tona ditaba lehae lapeng bakgathatema tshwana jwale"
            " kgetlo kgetlong letsatsi matsatsi beke bekeng naha dinaha naheng setjhaba ditjhaba"
            " tjhaba tjhe tjhona mona kae kamora pele hodimo ka hoo kahoo lebaka la haholoholo"
            " hammoho mmoho ne ileng ile a *tjha *tjhe tjh* hl* tsa e teng mme lefatshe tsh*"
            " moporesidente nako dinako bana rona be bolela hlok* tlh*"
        ),
        "nso": (
            "gore go gona goba ga gagwe kudu eng bona gomme tša tše ge moo fela eupša gape bjalo"
            " ka lebaka godimo ba ye le o ke bjale mokgwa yeo wo bego dirile ngwaga mengwaga"
            " bjalong mošomo šoma mmušo setšhaba gabotse bohle fao tšeo tšona bja bjo efela rile"
            " bolela lehono monna kgoši maphodisa mopresidente tona ditaba gae lapeng bjang bjona"
            " letšatši matšatši beke bekeng naga dinaga nageng ditšhaba mona kae morago pele"
            " kudukudu gammogo mmogo gare tš* *tša *tše *tšo šom* šu* ša* swan* be mošate mošemane"
            " mošomi bašomi bjo* bja* hlok* hlag* gobane ntle hwet* ile ya e la motho batho nako"
            " dinako bana rona teng"
        ),
        "tn": (
            "gore go gonna kgotsa ga gagwe thata eng tsa moo fela gape jaaka ka lebaka godimo ba"
            " le o ke jaanong mokgwa dirile ngwaga dingwaga gonne jalo tota bangwe tlhoka jang"
            " ntlha fa botlhe otlhe yotlhe tsotlhe dira dirisa diri* puso rre golo gongwe mongwe"
            " nngwe tiro ditiro jwa jo jaana segolo sengwe kwa dilo selo bone tsone sone fano teng"
            " tlh* twe eno kgosi twe* monna mapodisi moporesidente tona dikgang gae lapeng"
            " letsatsi malatsi beke bekeng naga dinaga nageng setšhaba ditšhaba morafe foo kae"
            " morago pele mme gammogo mmogo gare tsh* tshw* tlho* tlha* ntse ne a e mo tshwanetse"
            " lefatshe mafatshe dikolo sekolo baithuti kgwedi ngwana bana bona rona lona botlhokwa"
            " lotlhe gotlhe tlhagelela nako dinako gantsi ya la neng motho batho rile ile bolela"
            " ileng ntle"
        ),
    },
    {
        # Kinyarwanda and Rundi: cy and by against c and vy.
        "rw": (
            "cya cyo cyane cyangwa byo ibyo ibya icyo nk avuga yavuze buri wese nta cy'*"
            " icyumweru umunyarwanda kigali by'* *bye *fite cy* icy* by* iby* umujyi imijyi leta"
            " mushya gishya bishya nshya minisitiri ishyaka amashyaka umugore abagore ushize"
            " ishize gishize ashize kugera yageze umubare ibibazo ikibazo amafaranga imodoka"
            " umukobwa abakobwa umukinnyi abakinnyi"
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
            "ukuthi nokuthi ngoba kodwa futhi uma lapho kulo unyaka wathi bathi nabo iningizimu"
            " laba lezi lo kakhulu njengoba abantu okokuqala iningi abaningi eziningi amaningi"
            " okuningi uhulumeni izwe ezweni umndeni amaphoyisa nabanye nezinye namanye manje nami"
            " nawo nayo yingakho nakuba ngesikhathi nokho isonto kusho inqubo abane* esine* eyine*"
            " okune* ono* ene* mhla umbiko wokuthi sekuphele isigaba ngomhla umuntu noma kanti"
            " isikhathi isimo izinsuku iminyaka wezwe kubandakanya yokuthi kwezwe abesifazane"
            " abesilisa unkosikazi izingane ingane umama ubaba inkantolo icala iphoyisa umfana"
            " esifazane esidlangalaleni kwenzeke wenze lwesi* ulwesi*"
        ),
        "xh": (
            "ukuba okokuba okanye kodwa kwaye ii* xa apho wathi bathi nabo umzantsi aba ezi"
            " kakhulu njengoko yokuba wokuba ngexesha mna umntu yintoni kunye nokuba kuba kwakhona"
            " omnye ezininzi abaninzi ngokuba urhulumente rhulumente usapho amapolisa kunyaka"
            " iintsuku intsuku umfazi umhla ngoko ukanti ezinye oo* ngamnye ixesha imeko eli ezo"
            " oko oku elo abantwana umntwana unyana utata umama inkundla ityala kwenzeka utshilo"
            " batshilo watsho ingaba kungekho mhlawumbi phantsi phezulu malunga ngelixa njengokuba"
            " kukho kangangoko ilizwe lizwe elizweni amazwe isixeko idolophu isebe amasebe"
            " umsebenzi *rhu* umlawuli intlanganiso iintlobo intlobo intle kakuhle rhoqo"
        ),
        "ss": (
            "kutsi nekutsi ngobe nobe kodvwa futsi tin* nangabe lapho umnyaka watsi batsi nabo"
            " laba leti lo kakhulu njengobe bantfu lokutsi letin* wekutsi yekutsi sive* tfola *tfu"
            " *tfo kulesi lelo lelin* ngetulu *tsi *khatsi *dvo *dza indzab* tindzab* indzaw*"
            " ndvun* indvun* emapho* bantfw* umntfw* emalung* emave *lokubi hulumende emandla"
        ),
        "nd": (
            "ukuthi lokuthi ngoba kumbe kodwa futhi izin* lapho umnyaka wathi bathi labo kakhulu"
            " njengoba abantu lasebe labantu zimbabwe harare bulawayo lokho lalokhu kwabantu loba"
            " lanxa lalabo inengi abanengi enengi amanengi okunengi uhulumende ilizwe elizweni"
            " amalizwe emalizweni imuli amapholisa labanye lezinye lamanye khathesi lami lawo"
            " yikho lakuba nengi laye lenye lathi langesikhathi lelizwe umuzi zelizwe belizwe"
            " welizwe yelizwe kwelizwe selizwe abale* ezile* esile* eyile* okule* olo* ngelanga"
            " ele* mhlalokho umbiko wokuthi lalo sekuphele isigaba isikhathi isimo kule unyaka"
            " iminyaka lezwe yokuthi omunye abanye ezinye lakho lelo lalezi lalaba laba langokuthi"
            " kulokhu kungani kakhulukazi"
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
            "unha unhas non máis pola polo polos tamén aínda xunto dun dunha nunha nun cun estes"
            " hoxe foi ós aos moi onde dous xa seu súa até ata eles galici* xente ou para por co"
            " coa cos coas á ás nas nesta neste este esta estas dese desa isto iso aquilo pero"
            " porque cando como onte mañá ano anos despois antes segundo entre sobre outro outra"
            " outros outras mesmo mesma todo toda todos todas tres catro cinco sete oito nove dez"
            " foron eran está están teñen había houbo hai fixo dixo poden pode pódese fose sexa"
            " son é éo teu nosa noso galego galega *ción *cións *eiro *eira *dade *ou *aron *eron"
            " *iron *iñ* lle lles os ao en no con o seus"
        ),
        "pt": (
            "uma umas não mais pela pelo pelos também ainda junto dum duma numa num assim com"
            " estes hoje foi aos os ao muito onde dois já seu sua até eles são ção há milhões em"
            " ou para por à às nas nesta neste este esta estas desse dessa isto isso aquilo mas"
            " porque quando como ontem amanhã ano anos depois antes segundo entre sobre outro"
            " outra outros outras mesmo mesma todo toda todos todas três quatro cinco sete oito"
            " nove dez foram eram está estão tem têm havia houve fez disse podem pode fosse seja é"
            " português portuguesa brasil brasileiro lhe lhes *ção *ções *eiro *eira *dade *aram"
            " *eram *iram *inh* *nh* você vocês o no seus"
        ),
        "es": (
            "una unas no más también aún junto así estos hoy fue muy donde ya su hasta ellos y"
            " hay millones del al o para por con en esta este estas esa esto aquello pero porque"
            " cuando como ayer mañana año años después antes según entre sobre otro otra otros"
            " otras mismo misma todo toda todos todas tres cuatro cinco siete ocho nueve diez"
            " fueron eran está están tiene tienen había hubo hizo dijo pueden puede fuese sea"
            " español española le les *ción *ciones *dad *mente *ó *aron *ieron el los las"
        ),
        "an": (
            "d'a d'o ye yera tamién bels belas chent aragonés espanyol aragón os as en fan feito"
            " muito dreito"
        ),
        "ca": (
            "els les dels pels amb què és són aquest aquesta aquests aquestes perquè també més"
            " molt molta molts seva seu seus seves fins quan van vaig està estan hem però tots"
            " tota totes anys segons sobre dues quatre cinc vuit altre altra altres mateix mateixa"
            " hi havia fer dir poden durant després abans avui ahir demà català catalana catalunya"
            " *ció *ny *nya *nyes com dins el del al als entre sense"
        ),
        "oc": (
            "amb aqueste aquesta aqueles perque tanben fòrça sieu sieus siás quand tot totes"
            " totas segon doas autra autres meteis ont aviá far dire pòt pendent aprèp uèi occitan"
            " occitana occitània *cions *atz lh* *lh nh* qu'* dins los las del"
        ),
    },
    {
        # Alemannic, German and Luxembourgish.
        "gsw": (
            "isch sy nid nöd ned nit hei hets het uf vo dr gsi gsy gseit vil öppis chunnt wärde"
            " worde zyt zit jahr meh au mer chan grad eifach schwiiz schwyz dass vom im am ou ke"
            " kei gäge wäg bim sech sich gmacht ha hed ond scho ufe abe ine händ hend häd chönd"
            " müend sött mues wott chönnt chli lüt lüüt huus zwöi zwee füf drü emene ihri sini"
            " meischt* erscht* letscht* gescht* z bi chind* chunt cho gah goh gaht goht staht"
            " stoht isches gits gäh gä git düe tuet wiiter witer ziit hüt hüür mönsch* lütt spiil"
            " polizischt* wär öb chasch de e i d s dere werded wärded vomene"
        ),
        "de": (
            "ist nicht haben auf von gewesen war gesagt viel etwas kommt werden wurde zeit jahr"
            " mehr auch wir kann ein eine noch gerade einfach schweiz dass vom im am kein gegen"
            " wegen beim sich gemacht den dem an mir es spieler us"
        ),
        "lb": (
            "ass sinn net hunn huet op vun den déi gewiescht war gesot vill eppes kënnt ginn gouf"
            " zäit joer méi och mir kann eng schonn grad einfach schwäiz datt vum am keen géint"
            " wéinst beim sech gemaach dat dem d us dass zwee mer de e"
        ),
    },
    {
        # Amharic and Tigrinya: Tigrinya writes the glottal stop apart, and says zi- for ye-.
        "am": (
            "ነው ናቸው ነበር እና ላይ ውስጥ እንደ* ግን ይህ ሲሆን አለ መሆኑን ተናግረዋል የ* አ* በ* እንዲ* ጋር ወደ ስለ ሰዎች ደግሞ ብቻ"
            " ሆነ ክትባት* ክንፍ* ብሔ*"
        ),
        "ti": (
            "እዩ እዮም ነይሩ ነበረ ናይ ካብ ከም ግን እዚ ኮይኑ ኣሎ ምዃኑ ተዛሪቡ እቲ እታ እቶም ዘይ* ድማ ኣ* ዝ* ሓ* ናብ ምስ ብዛዕባ"
            " ድሕሪ ቅድሚ መንግስቲ ኢሉ ኢሎም ኣለዉ ነቲ ነታ ብምባል ጥራይ ናይቲ ካብቲ እዞም እዛ እዚኦም ብም* ንዘ* ክን* ክት* እንታይ"
            " ከምዘ* ዝነ* ስለዝ*"
        ),
    },
    {
        # Tibetan and Dzongkha.
        "bo": (
            "དང གིས ལ ནི རེད འདུག བྱས པའི ཀྱི གྱི ཀྱིས གྱིས བྱེད གནང བཅས རྣམས ཚོ ཞིག ཅིག ཤིག ཀྱང"
            " བཤད སྐབས ཐོག བྱུང དེའི འདིའི མི ནས པ ཡིན ཡོད མེད ཁོང སོང ཕྱིར བོད ཚོས བྱ ཀྱིན བཞིན"
        ),
        "dz": (
            "དང གིས ལུ ནི ཨིན མས འདུག འབད པའི ཨིནམ ནུག ཚུ འབདཝ ཡོདཔ འབྲུག འབདན སྡོད དགོཔ"
            " ཟེར ལས མེན བཟུམ ཨིནམས ཚུའི འབདཝད ཚུགས དོན ཡི ཡོདཔད མི ནས བཞིན ཡོད ཐོག"
        ),
    },
    {
        # Arabic and Tashelhit in Arabic letters: Tashelhit's particles are single letters.
        "ar": (
            "في من على إلى أن التي الذي هذا هذه كان كانت وقد قد بعد عن مع قال وقال ما لا لم ذلك"
            " بين كما أو منذ خلال حيث الى ان بن عام يوم نال نالت نالوا"
        ),
        "shi": (
            "ن د غ إينا أد أر ور أور ايت أيت لي إيلا إيگا نتا غيكان غيلاد أياد أسگاس تمازيرت مدن"
            " إس يان يات كرا أكال ران غاد أياتخ نال*"
        ),
    },
    {
        # Māori and Tahitian: ng and wh against glottal stops; whaka- against faa- and haa-.
        "mi": (
            "ngā nga ki kei kua ka ko ngāti whaka* wha* hoki engari kāore kaore ka* ki* ko* ku*"
            " ke* kā* kō* nga* tangata tāngata kōrero rangatira tētahi tetahi ētahi ana ake mō rā"
            " tēnei mahi ia roa mau ua"
        ),
        "ty": (
            "mau tei ua taata faa* fa'a* haa* ha'a* aita aore atoa oia hoê hoe teie ei parau"
            " ohipa area rahi ia matahiti fenua mahana terâ aera vetahi nia faatere *ra'a *raa roa"
            " tā'ato'a ta'ato'a hō'ē ho'ê 'oia 'ua 'ia 'aita f* v* tairi"
        ),
    },
    {
        # English and Nigerian Pidgin.
        "en": (
            "the was were are this these those with which have has had been would could their they"
            " he she his her there than because police people"
        ),
        "pcm": (
            "dey wey sey pipo dem im wia wetin don abi na una dis dat wit becos bicos wen anoda oda"
            " pesin pikin neva sabi tok di goment kontri moni wan haf dia dos mata mama papa"
        ),
    },
    {
        # The Turkic languages of the south-west.
        "tr": (
            "ve bir bu için olarak ile gibi çok sonra kadar göre değil olan daha diye bütün"
            " ama ancak"
            " ben gün yıl şey hiç kendi önce bunu onun türkiye türk yüzde bin ettiği olduğu"
            " eden oldu"
        ),
        "az": (
            "və bir bu üçün olaraq ilə kimi çox sonra qədər görə deyil olan daha deyə bütün"
            " amma ancaq"
            " mən gün il şey heç öz əvvəl bunu onun azərbaycan faiz min etdiyi olduğu edən oldu ki"
        ),
        "tk": (
            "we bir bu üçin hökmünde bilen ýaly köp soň çenli görä däl bolan has diýip ähli"
            " emma diňe"
            " men gün ýyl zat hiç öz öň muny onuň türkmenistan göterim müň eden edýän boldy"
        ),
        "crh": (
            "ve bir bu içün olaraq ile kibi çoq soñ qadar köre degil olğan daa dep bütün amma tek"
            " men kün yıl şey iç öz evel bunı onıñ qırım faiz biñ etken oldı edi"
        ),
    },
)
