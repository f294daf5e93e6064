"""The commonest small words of languages that detectors do not know, and of their nearest kin.

Particles, pronouns, conjunctions and the words no article goes without, as grammars and textbooks
list them, not counted in any corpus. A language is in this table when a detector that may be the
only one installed cannot name it; kin are listed so that a word both have counts half for each.
A trailing `*` stands for any letters.
"""

from collections.abc import Mapping

COMMON: Mapping[str, str] = {
    # Polynesian and Fijian.
    "mi": (
        "te ngā nga ki ko kua kei hei kia mō mo nā nō tēnei tenei tēnā tērā tera ēnei enei"
        " ērā rātou ratou mātou matou tātou tatou ana hoki engari kāore kaore kāhore ia koe"
        " whaka* tangata tāngata tau mai atu ake iho nei ai anō ano katoa nui mea wā wāhi"
        " mahi roto runga waho muri raro tētahi tetahi ētahi etahi tōna tona tāna ōna āna"
        " tonu rānei ranei kē pea nāna ināianei inaianei inā ina kōrero korero taea mehemea"
        " he me rā ka au tā tō"
    ),
    "ty": (
        "te mau tei taua ratou matou tatou oia aita aore atoa hoê hoe mea rahi taata ei faa*"
        " haa* tona ta to na no ia ra nei mai atu roto nia matahiti ohipa parau fenua area"
        " ua ino maitai hau oto terā terâ teie tera ana'e anae outou ahiri mahana"
        " ma'iri vetahi tau ma tia taime"
    ),
    "sm": (
        "le ma ua sa lea ina ona mo mai atu lona latou matou tatou lenei nei tagata faa*"
        " fa'a* faʻa* se ni tausaga fai foi fo'i foʻi ae pe lava uma isi tele galuega mafai aso"
        " malo tasi na ai ia lana nisi pei atoa ese fou leai auā aua a'o ao po'o poʻo"
        " mea tupe iai ole ile ola malō peitai latou tupu lima toe"
    ),
    "to": (
        "he oku ʻoku na'e naʻe nae kuo mo nau ke mei hono ene ʻene ia pea ka kae te taha lahi"
        " kotoa pē ange mai atu hake foki ikai ʻikai ta'u taʻu fonua kakai ai ni fakatahi"
        " faka* tokolahi ki ko ʻi ʻa ʻe ʻo koe'uhi koeʻuhi honau hoku anga me'a meʻa"
        " ngaahi ʻenau enau kinautolu ne tokotaha lolotonga ngāue ngaue fekauʻaki lea puleʻanga"
    ),
    "fj": (
        "na ni kei ena era mai me ka sa ko kina vaka* vei* tiko nodra nona oqo qo ira tamata"
        " levu yabaki se ga mera rawa ratou eratou dua kece tale cakacaka gauna ya yani keda"
        " keimami kevaka mo yaco yaga baleta oya koya nomu noda kivei vua vei lako dina"
        " sega matanitu vanua lewenivanua vica rua"
    ),
    # Bantu languages of the south and their kin.
    "ts": (
        "hi ku va swi leswi leswaku eka loko xi xa ya wa ra ta vanhu munhu kambe hikuva naswona"
        " lava leyi lexi lowu leti swa swin'wana ngopfu yena vona wona rona swona yin'wana"
        " van'wana n'wana n'w* laha hinkwaswo hinkwavo tani kumbe nakambe endzhaku mali lembe"
        " malembe masiku siku mfumo tiko ntirho hikokwalaho tanihi xana vula vurile swilo"
        " exikarhi emahlweni lowo lawa leswo nga na u va vurhangeri xikolo swikolo"
        " hikwalaho ehenhla ehansi ndzi mina yi ri byi bya rhu* xiphiqo timhaka"
    ),
    "ve": (
        "u nga na ya ha vha zwa tsha ḽa kha uri vho zwi ndi hu tshi musi dzi vhathu muthu ḓo"
        " ṱhe fhedzi naho ngauri zwino nṱha hune vhe ṅwaha miṅwaha khou vhone ene ayo izwi hezwi"
        " hoyu wa muvhuso zwithu nahone vhukuma hone fhasi vh* zwe zwine kana nwaha minwaha hafhu"
        " nge vhana dza tshe tshifhinga saizwi sa ri mini musanda zwiṅwe vhaṅwe"
        " muṅwe tshiṅwe ro lwa"
    ),
    "tn": (
        "gore go gonne fa jaaka mo teng jalo jaanong tla nna nngwe tiro mongwe gape bone botlhe"
        " otlhe batho motho kwa ka wa ya ba tse tsa le e o a ke sa gagwe bangwe kgotsa dingwaga"
        " ngwaga fela dira dirisa diri* mme rre segolo thata itse bana puso lefatshe morago pele"
        " ntlha jang tlh* kgaolo tsotlhe yotlhe golo gonna tota tlhoka sengwe dilo selo se di"
        " tswa tsamaya eno seno ntse ise jwa jo yone sone"
    ),
    "nso": (
        "gore go gona goba gagwe kudu gomme tša tše ge eupša gape bjalo yeo wo bao efela bolela"
        " rile mošomo ngwaga mengwaga setšhaba mmušo gabotse lego ka wa ya ba le e o a ke sa mo"
        " se di batho motho fela bohle ka moka dirile bjalong tšeo seo tšona bona gobane morago"
        " pele lefase ngwana bana hlang* šoma mošomo ebile fao moo eng"
    ),
    "st": (
        "hore ho hona hoba ha hae haholo ntse moo hape empa jwalo jwang mme bohle yohle tsohle"
        " tsena tseo ka wa ya ba tse tsa le e o a ke sa mo se di batho motho feela hobane"
        " bakeng hodima kahodimo neng mokgwa selemo dilemo lefatshe morao pele eo boo kapa"
        " hara mong bona yena mosebetsi puso mmuso etsa entse eba"
    ),
    "ny": (
        "ndi kuti wa ya za la pa mu ku kwa ndipo koma chifukwa anthu munthu anali ali monga"
        " iwo iye ena pamene kapena komanso kuchokera chaka zaka dziko boma amene zimene omwe"
        " yomwe zomwe lomwe chomwe ake awo ananena adati kwambiri onse zonse pakati apolisi"
        " nthawi ngati tsiku wina zina mmodzi sanali yake zake chake cha ma ngakhale masiku"
        " pambuyo kale kwa kungo pomwe kuno iyi izi uyu atolankhani anati zinthu chinthu"
        " kudziko kuphatikizapo m'* kukhala akuti"
    ),
    "sn": (
        "kuti uye nekuti asi kana vanhu munhu ne wa ya dza pa mu ku kwa ndi iyi izvi vari ari"
        " aiva vakati akati gore makore nyika zve zvi* nyaya zvinhu chinhu zvakare iye ivo"
        " avo ndiye ndizvo asati hurumende mapurisa nguva zuva vose zvose vamwe mumwe"
        " chete sezvo nokuti vachi* achi* kubva pamusoro zvikuru kwete hongu"
    ),
    "bem": (
        "ukuti no na mu pa ku nga abantu umuntu ilyo aba kabili lelo ico pantu ifyo nangu bonse"
        " fyonse umo cila apo ne uyu ici iyi aya fya ya ba wa ca bwa kwa sana ukufuma umwaka"
        " imyaka calo icalo efyo filya atile batile ukwa lwa uku ulu ili bambi fimbi imo"
        " icakuti nomba pakuti pamo ukulingana ulya balya uwa abena ukuba ukubomba nshita inshita"
        " panuma ilingi elyo bakapokola kwati cakuti ukutampa ukupwa ubu ubwa uyo iyo isho"
        " bali nabo umulandu"
        " amashiku umushi ifi* ici* ica* fya* twa* alandile balandile epo eco ninshi limo"
        " lyonse conse yonse"
        " ububi ubusuma abaume abanakashi abaice umwaice incito imilimo indalama amenshi pali"
        " cikalamba"
    ),
    "sw": (
        "ya wa na kwa ni katika la za cha kuwa kwamba hiyo hii huo hao yake wake zake watu mtu"
        " baada kama lakini pia hadi mwaka miaka nchi serikali alisema ambayo ambao ambaye"
        " moja siku wakati zaidi yao wao huku ili au bila kila vya bado sana"
    ),
    "lg": (
        "nti mu ku ne okuva abantu omuntu era naye nga bwe ekyo kino eky'* ebya ebyo buli"
        " oba nnyo ye be mwaka emyaka okuba eggwanga gavumenti ono bano awo kubanga"
        " olw'* ew'* ab'* n'* ate abalala yagambye agamba"
    ),
    # Languages of West Africa, and Tagalog, whose small words look like theirs.
    "wo": (
        "ak ci la di dañu mu ñu yi bi gi ji ki si li nit nekk nañu bu yu ngir ndax waaye"
        " moom ñoom lool amul am na def ñi wax neena ba jëm gën gëna réew at bis bés itam"
        " tamit doon dafa dina mooy ay jëf xam boobu te bañ bari mën ñaar benn jaar suba boppam"
        " seen sa mi ñeel liggéey jël dem ñëw gis xale jamono"
    ),
    "ee": (
        "la le be ƒe eye siwo si wo eƒe na ɖe ɖo ame amewo nu esi ke gake aɖe aɖewo ŋu ŋutɔ"
        " nye kple tso va dzi gblɔ woƒe hã nɔ wɔ dukɔ bɔ mi me o ta abe eŋu alo esia esiwo"
        " ƒomevi ɣeyiɣi wole wova wò nya eyata elabena kpɔ ate ele ŋkeke ƒewo do gbe"
    ),
    "yo": (
        "ti ni tí ní awọn àwọn ṣe wọn wón wọ́n fun fún pe pé bi bí gbogbo ninu nínú sì lati láti"
        " náà naa èyí eyi yii yìí kan jẹ jẹ́ je lori lórí kò ko lo ọdun ọdún odun orilẹ* orílẹ̀*"
        " orile* ènìyàn eniyan ọjọ ọjọ́ ojo mo wa wà tó to si fi ń o a ó ẹni ijọba ìjọba máa maa sọ"
        " ile ilé ilu ìlú oba ọba aare ààrẹ tele tẹ́lẹ̀ awon won gege gẹ́gẹ́ nigba nígbà ohun"
        " omo ọmọ"
    ),
    "tl": (
        "ang ng sa mga na ay si at ni para nang hindi ito kung may mula siya rin nila niya"
        " kanyang kaniyang isang pero ngunit dahil noong nito kay kanilang din ating aming ako"
    ),
    "ff": (
        "e ha nder haa nde ngam ko ɓe mo yimɓe kadi ɗe ɗum ɗo fuu kono so woni won wadde wi'i"
        " ɓee laamu leydi duuɓi hitaande ɗii maa gooto ɗiɗi walla tawi kala hay nii ɗon"
        " gaɗa caggal sabu ɗi nden on"
    ),
    # Hmong, of southern China and its neighbours: the last letter of a syllable writes its tone.
    "hmn": (
        "tus tau rau yog uas lub cov kom nws lawv hais thiab tsis muaj ntawm nyob hauv los mus"
        " ib tias txog peb puas leej neeg xyoo hnub no cia kuv koj lawm dua tab sis ua tom"
        " qab li thaum yuav ntau tsheb raug txhua lwm hauj zej zos tseem fwv tsoom tebchaws"
        " tuaj pab vim tsev nrog poj niam txiv neej"
    ),
    # Sindhi, beside what it is taken for.
    "sd": (
        "جي جو جا جون کي تي آهي آهن هن ته سان کان لاءِ لاء اهو اهي هو ڪيو ويو ڪري سندس پر تہ نه"
        " ڪندي ڪرڻ ٿيو ٿي ٿو وارو واري وارا چيو هئي هئا ڪئي ڪيل ويا وئي پوءِ جڏهن اهڙي اسان"
        " انهن سڀ وڌيڪ ماڻهن سال صدر ملڪ حڪومت ڪجهه هڪ ٻه ڏينهن آھي آھن ھڪ ھن ھو ھي جنھن جنهن ڪجھ"
        " ان جيڪو جيڪي جيڪا ڪيون ڪيا ٿا ٿيل هاڻي ھاڻي پنھنجي پنهنجي پنهنجو وٽ ڏانهن ڏيڻ هوندو تائين"
    ),
    # Tashelhit in Arabic letters: of, and, in, with, to, not stand alone.
    "shi": (
        "ن د غ إينا أد أر ور أور ايت أيت لي إيلا إيگا نتا غيكان غيلاد أياد أسگاس إسگاسن"
        " تمازيرت مدن إس يان يات كرا أكال"
    ),
    "ps": (
        "د په کې چې او دی ده دي له ته سره شوی شوي وي نه هم دا یې پر خو کړي کړې وویل کوي شي هغه"
        " ورته څخه لپاره کال افغانستان"
    ),
}
