"""Words that tell apart languages which detectors take for each other.

Written from what grammars and style guides say of each pair, not counted in any corpus. A word
listed for two of a group's languages speaks against the third. A leading or trailing `*` stands
for any letters.
"""

from collections.abc import Mapping

TELLTALES: tuple[Mapping[str, str], ...] = (
    {
        # Croatian, Serbian and Bosnian: the reflex of yat (ije/je against e), names of months,
        # and the words that each standard prescribes.
        "hr bs": "prije gdje dvije riječ* mjest* čovjek* uvijek svijet* cijen* mjesec* vijeć*"
        " izvješ* predsjedni* vidje* vrijem* također posljedn* sljede* djec* djel* bolje* rješ*"
        " usvoj* razumije* promjen* zahtjev* primjer* dijel* ovdje negdje ponedjelj* nedjelj*"
        " obavijest* živje* slijed* sjed* sjever* cijel* htje* željel* povrijeđ* liječ* osjeć*",
        "sr": "pre gde dve reč reči mesto mesta mestu čovek* uvek svet sveta svetu svetsk* cen* mesec*"
        " već* izvešta* predsedni* vide* vreme takođe poslednj* sledeć* dec* del* rešen* promen*"
        " zahtev* primer* ovde negde ponedelj* nedelj* obavešt* žive* sednic* sever* celo cela celi"
        " hteli bezbedno* saopšt* sopstven* odsto uslov* leč* oseć* beograd* srbij* povređ* dvojca"
        " rekao je koje ministarka premijerka verovat* smer* uspe* razume*",
        "sr bs": "januar* februar* mart* april* maj* juni* juli* jun* jul* avgust* septembar septembr*"
        " oktobar oktobr* novembar novembr* decembar decembr* hiljad* evrop* istorij* šta ko neko"
        " niko tokom uslov* fudbal* aerodrom* voz* sedmic* saradnj* saopćen* organizova* uticaj*"
        " građan* učestvova* kancelarij* takmičenj* porodic* sudij* komitet* hemij* sistem* porodič*"
        " djelimično svjedoč* desila desilo pogođen* hljeb* penzij*",
        "hr": "siječnj* veljač* ožujk* travnj* svibnj* lipnj* srpnj* kolovoz* rujn* listopad* studen*"
        " prosin* tisuć* europ* povijes* što tko netko nitko tijekom uvjet* nogomet* zračn* vlak*"
        " tjedan tjedn* suradnj* priopćen* organizira* utjecaj* sudjelova* ured* natjecanj* obitelj*"
        " kazneno sukladno temeljem glede tvrtk* sustav* sveučiliš* odvjetni* vjerojatno kuna"
        " kunama izvješć* proračun* potpor* zrakoplov* hrvatsk* zagreb* veleposlan* stožer* uhić*"
        " prosvjed* prijedlog* izbornik* nadležn* unatoč zbroj* točno dojam* susret* hitno promet*"
        " promidžb* glazb* kazališ* nazočn* otok* znanstven* umirovlj* izravn* nositelj* općin*",
        "bs": "lahko mehko kahv* historij* sahat* općin* federacij* bih fbih kanton* sarajev*"
        " bosn* bošnja* entitet* tuzl* mostar* zenic* saopćen* dvehiljad* sigurnosn* opći opća opće"
        " također takođe vrijem* prijedlog* uposlen* premijer* uprav* bosanskohercegovačk* hiljad*",
    },
    {
        "id": "karena bisa mobil uang perusahaan kantor sekretaris polisi kepolisian rumahsakit"
        " selasa jumat desember agustus februari april maret oktober juni juli mei januari provinsi"
        " kabupaten kecamatan kelurahan gubernur bupati walikota pemprov kemarin memiliki butuh"
        " beda berbeda ponsel situs akun universitas mahasiswa berkualitas aktivitas kualitas"
        " realitas komunitas kapan gratis cuma nggak tidak anda banget rp rupiah pernyataannya"
        " pekan silakan telepon mereka usai bertemu kunjungan sedangkan tetapi tapi pria ujar"
        " tersebut merupakan terkait menurutnya perdana republik berlangsung ekonomi politik"
        " produk sistem energi strategis konflik normalisasi legitimasi posisi situasi operasi",
        "ms": "kerana boleh kereta wang syarikat pejabat setiausaha polis hospital jumaat disember ogos"
        " februari mac oktober jun julai wilayah daerah semalam mempunyai perlu berbeza telefon"
        " laman universiti pelajar berkualiti aktiviti kualiti realiti komuniti bila percuma sahaja"
        " tidak anda rm ringgit kenyataannya minggu sila bahawa malaysia kuala sarawak sabah"
        " negeri kerajaan beliau iaitu ialah antaranya manakala lelaki katanya tersebut datuk"
        " seri tan sri awak hendak mahu mesyuarat peguam pengarah bandar jabatan kementerian cawangan"
        " ekonomi politik bagaimanapun selepas sebelum ini kumpulan pasukan perlawanan berkata menerusi"
        " tahap jualan rakyat wakil pilihan raya parlimen ahli amat dijangka terhadap keputusan dr dato",
    },
    {
        "nb": "ikke jeg hva hvem hvor hvordan noen noe selv ble mye gjør også nå fra være hun de deres"
        " mer bare kommer sier fikk gjorde mellom disse flere enn vært gjennom etter uke meg deg seg"
        " viser mens uten hjem hverandre mennesker finner skjer en ei tid kroner av ut opp hjelp",
        "nn": "ikkje eg kva kven kvar korleis nokon noko sjølv vart mykje gjer òg no frå vere ho dei"
        " deira meir berre kjem seier fekk gjorde mellom desse fleire enn vore gjennom etter veke meg"
        " deg seg viser medan utan heim kvarandre menneske finn skjer ein ei eit tid kroner av ut opp"
        " hjelp blei verte vert nynorsk saman eigen einaste hjå nytta skule",
        "da": "ikke jeg hvad hvem hvor hvordan nogen noget selv blev meget gør også nu fra være hun de"
        " deres mere kun kommer siger fik gjorde mellem disse flere end været gennem efter uge mig dig"
        " sig viser mens uden hjem hinanden mennesker finder sker en et tid kroner af ud op hjælp"
        " bliver havde kunne skulle ifølge kroner regeringen",
    },
    {
        "st": "hore ho hona hoba ha hae haholo eng bona mme tsa tse ntse moo feela empa hape jwalo"
        " hobane kahodimo ba e le o ke neng bakeng mokgwa hodima",
        "nso": "gore go gona goba ga gagwe kudu eng bona gomme tša tše ge moo fela eupša gape bjalo ka"
        " lebaka godimo ba ye le o ke bjale mokgwa yeo wo bego dirile ngwaga mengwaga bjalong",
        "tn": "gore go gonna kgotsa ga gagwe thata eng bone mme tsa tse fa moo fela gape jaaka ka lebaka"
        " godimo ba e le o ke jaanong mokgwa eo mo ne dirile ngwaga dingwaga gonne jalo tota bangwe"
        " wa nna tlhoka jang ntlha fa",
    },
    {
        "rw": "cya cyo cyane cyangwa by byo bya ibyo ibya icyo iki ubwo kugira ngo nk avuga mu gihe"
        " yavuze uyu abo ariko kuko aho buri wese nta cy'* by'* n'* icyumweru umunyarwanda kigali",
        "rn": "ca co cane canke vy vyo vya ivyo ivya ico uwo aho ukugira ivy'* c'* kandi mugabo kuko"
        " uburundi burundi abarundi bujumbura vuga avuga yavuze umwe wose ata vy'* uko indwi hari"
        " harya naho amafranga uno iyo mugihe canecane umukuru",
    },
    {
        "zu": "ukuthi nokuthi ngoba noma kodwa futhi izin* kuze emuva uma lapho ngo* ezi* kulo unyaka"
        " wathi bathi nabo nge* iningizimu laba lezi lo kakhulu njengoba abantu okokuqala kwesi*",
        "xh": "ukuba okokuba kuba okanye kodwa kwaye ii* xa apho nge* unyaka wathi bathi nabo"
        " umzantsi aba ezi lo kakhulu njengoko abantu yokuba wokuba phambi emva ngexesha mna into"
        " kwi* kwa* xa* ngaphandle",
        "ss": "kutsi nekutsi ngobe nobe kodvwa futsi tin* nangabe lapho umnyaka watsi batsi nabo"
        " laba leti lo kakhulu njengobe bantfu lokutsi letin* wekutsi yekutsi tin* ema* sive* tfola"
        " *tfu *tfo kulesi lesi lelo lelin* ngetulu",
        "nd": "ukuthi lokuthi ngoba kumbe kodwa futhi njalo izin* nxa lapho umnyaka wathi bathi labo"
        " laba lezi lo kakhulu njengoba abantu lokhu lange lasebe labantu okokuthi zimbabwe harare"
        " bulawayo lokho lalokhu kwabantu loba lanxa labanye lalabo lezinye",
    },
    {
        "bg": "е са от че се която който това как към след вече също няма бъде във със ще българи*",
        "mk": "е се од дека што која кој ова како кон по веќе исто нема биде во со ќе македон* беше"
        " го ја ги им ги нив меѓу исто сепак овие тие",
        "sr": "је су од да се која који то како ка после већ такође нема буде у са ће србиј* беше"
        " га ју их им њих између ипак ови они али или због јер није нису што шта као био била",
    },
    {
        "gl": "unha unhas non máis pola polo polos tamén aínda xunto dun dunha nunha nun así cun estes"
        " hoxe foi ós aos o os ao moi onde dous xa seu súa até ata eles galici* xente xa no na",
        "pt": "uma umas não mais pela pelo pelos também ainda junto dum duma numa num assim com estes"
        " hoje foi aos o os ao muito onde dois já seu sua até eles são ção há milhões no na em",
        "es": "una unas no más por la el los también aún junto de en así con estos hoy fue a los muy"
        " donde dos ya su hasta ellos y son hay millones",
        "an": "d'a d'o a o os as ye yera fue con mas tamién muito bels belas chent entre"
        " aragonés espanyol",
    },
    {
        "gsw": "isch sy si nid nöd ned nit hei hets het uf vo dr d us gsi gsy gseit vil öppis chunnt"
        " wärde worde zyt zit jahr meh au mer cha chan es e no scho grad eifach schwiiz schwyz"
        " dass vom im am ou ke kei gäge wäg bim sech sich gmacht ha hed",
        "de": "ist sind nicht haben hat auf von der die aus gewesen war gesagt viel etwas kommt werden"
        " wurde zeit jahr mehr auch wir kann ein eine noch schon gerade einfach schweiz dass vom"
        " im am kein gegen wegen beim sich gemacht und das den dem",
        "lb": "ass sinn net hunn huet op vun den déi aus gewiescht war gesot vill eppes kënnt ginn"
        " gouf zäit joer méi och mir kann eng nach schonn grad einfach schwäiz datt vum am keen"
        " géint wéinst beim sech gemaach an dat dem",
    },
    {
        "am": "ነው ናቸው ነበር እና ላይ ውስጥ ከ* የ* እንደ* ግን ይህ ሲሆን አለ መሆኑን ተናግረዋል",
        "ti": "እዩ እዮም ነይሩ ነበረ ኣብ ናይ ካብ ን* ከም ግን እዚ ኮይኑ ኣሎ ምዃኑ ተዛሪቡ እቲ እታ ኣይ* ዘይ* ድማ",
    },
    {
        "bo": "དང གིས ཀྱི ལ ནི ཡོད རེད འདུག བྱས པའི",
        "dz": "དང གིས གི ལུ ནི ཨིན མས འདུག འབད པའི ཨིནམ ནུག དེ ཚུ འབདཝ ཡོདཔ འབྲུག",
    },
)
