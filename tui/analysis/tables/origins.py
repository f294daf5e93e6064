"""What tells where a text comes from: translators' phrases, outlets, names spelt by language.

Facts about languages and publishers, written down by us; grow them freely, and evenly: an outlet
or a name of one language alone would make its articles originals more often. Case doesn't count.
"""

TRANSLATED = {
    "en": "translated from|translated by|translation by|translation:|originally published in",
    "fr": "traduit de|traduit du|traduit par|traduction de|traduction :|traduction par",
    "de": (
        "übersetzt von|übersetzt aus|aus dem englischen|übersetzung:|übersetzung von"
        "|aus dem französischen|aus dem russischen"
    ),
    "es": "traducido de|traducido del|traducido por|traducción de|traducción:",
    "pt": "traduzido de|traduzido do|traduzido por|tradução de|tradução:",
    "it": "tradotto da|tradotto dall|traduzione di|traduzione:",
    "nl": "vertaald uit|vertaald door|vertaling:",
    "pl": "tłumaczenie:|tłumaczył|tłumaczyła|przełożył|przełożyła|tłum.",
    "cs sk": "přeložil|přeložila|překlad:|preložil|preložila|preklad:",
    "sv da nb": "översatt av|översatt från|översättning:|oversat af|oversat fra|oversatt av",
    "ru": "перевод:|перевод с|перевёл|перевел|перевела|переведено с",
    "uk": "переклад:|переклад з|переклав|переклала",
    "tr": "çeviri:|çeviren|çevirisi",
    "id ms": "diterjemahkan|terjemahan:|penerjemah:",
    "vi": "dịch từ|dịch bởi|biên dịch|người dịch",
    "ar": "ترجمة:|ترجمة :|مترجم عن|ترجمها",
    "fa": "ترجمه:|مترجم:|برگردان:",
    "hi": "अनुवाद:|अनुवादक",
    "th": "แปลโดย|แปลจาก|แปลและเรียบเรียง",
    "zh": "编译自|编译：|译自|翻译：|译者|編譯|譯自|翻譯：|譯者",
    "ja": "翻訳：|翻訳:|訳：|訳者",
    "ko": "번역:|번역 :|옮긴이",
}
"""What begins or stands in the line that names a translator or the language translated from."""

OUTLETS = {
    "en": (
        "Global Times|China Daily|South China Morning Post|Reuters|Associated Press|BBC|CNN|NPR"
        "|CBS News|NBC News|ABC News|Fox News|Sky News|CNBC|New York Times|Washington Post"
        "|Wall Street Journal|USA Today|Los Angeles Times|Bloomberg|The Guardian|Financial Times"
        "|The Times|Daily Telegraph|Daily Mail|The Independent|The Sun|Politico|Axios"
        "|Times of India"
        "|The Hindu|Hindustan Times|The Age|Sydney Morning Herald|Globe and Mail|Irish Times"
        "|Jerusalem Post|Moscow Times|Kyiv Independent|Japan Times|Korea Herald|Straits Times"
        "|Jakarta Post|Bangkok Post|Al-Ahram Weekly|Daily Nation"
    ),
    "fr": (
        "Le Monde|Le Figaro|Libération|Le Parisien|L'Express|Le Point|L'Obs|Mediapart|France Info"
        "|franceinfo|France Inter|BFMTV|BFM TV|TF1|France 2|RTL|Europe 1|Ouest-France|Sud Ouest"
        "|La Croix|Les Échos|Les Echos|L'Équipe|L'Equipe|Radio-Canada|La Presse|Le Devoir|Le Soir"
        "|La Libre Belgique|Jeune Afrique|Le Temps"
    ),
    "de": (
        "Der Spiegel|Die Zeit|Die Welt|Süddeutsche Zeitung|Süddeutschen Zeitung"
        "|Frankfurter Allgemeine|Frankfurter Allgemeinen|Bild-Zeitung|Bild am Sonntag|Tagesspiegel"
        "|Handelsblatt|Deutschlandfunk|Tagesschau|ARD|ZDF|dpa|ORF|Der Standard|Kronen Zeitung"
        "|Neue Zürcher Zeitung|Neuen Zürcher Zeitung|Redaktionsnetzwerk Deutschland|Rheinische Post"
        "|Rheinischen Post"
    ),
    "es": (
        "El País|El Mundo|La Vanguardia|ABC de Sevilla|El Periódico|EFE|Europa Press|Cadena SER|TVE"
        "|Clarín|La Nación|El Universal|Milenio|Reforma|El Tiempo|El Espectador|El Mercurio"
        "|El Comercio|Telesur|Infobae"
    ),
    "pt": (
        "Folha de S.Paulo|Folha de S. Paulo|O Globo|Estadão|Estado de S. Paulo|TV Globo|GloboNews"
        "|Agência Brasil|Diário de Notícias|Público|Expresso|Jornal de Notícias|Lusa"
        "|Correio da Manhã|RTP"
    ),
    "it": (
        "Corriere della Sera|La Repubblica|La Stampa|Il Sole 24 Ore|ANSA|Adnkronos|Il Messaggero"
        "|Il Giornale|Gazzetta dello Sport|Rai News|Il Fatto Quotidiano"
    ),
    "nl": (
        "De Telegraaf|de Volkskrant|NRC Handelsblad|Algemeen Dagblad|De Standaard"
        "|Het Laatste Nieuws"
        "|NOS"
    ),
    "pl": "Gazeta Wyborcza|Rzeczpospolita|Polsat News|TVN24|PAP|Onet|RMF FM|Polskie Radio",
    "cs": (
        "Mladá fronta Dnes|Lidové noviny|Hospodářské noviny|ČTK|Česká televize|Český rozhlas"
        "|Seznam Zprávy"
    ),
    "sv": "Dagens Nyheter|Svenska Dagbladet|Aftonbladet|Expressen|Sveriges Radio|SVT",
    "ru": (
        "РИА Новости|ТАСС|Интерфакс|Коммерсант|Известия|Российская газета|Российской газете"
        "|Ведомости|Lenta.ru|Газета.Ru|РБК|Комсомольская правда|Комсомольской правде|Россия 24"
        "|Новая газета|Новой газете|Медуза"
    ),
    "uk": "Українська правда|Українській правді|Укрінформ|УНІАН|Суспільне|Громадське|Радіо Свобода",
    "tr": "Hürriyet|Milliyet|Cumhuriyet|Sabah gazetesi|Anadolu Ajansı|NTV|CNN Türk|TRT Haber",
    "id": "Kompas|Tempo|Detik|detikcom|Antara|Republika|Tribunnews|CNN Indonesia|Kumparan",
    "ar": "الجزيرة|الأهرام|الشرق الأوسط|العربية|النهار|القدس العربي|سكاي نيوز عربية",
    "zh": (
        "环球时报|人民日报|新华社|新京报|南方周末|澎湃新闻"
        "|财新|中国青年报|環球時報|人民日報|聯合報|蘋果日報|明報"
    ),
    "ja": "朝日新聞|読売新聞|毎日新聞|日本経済新聞|産経新聞|共同通信|時事通信|NHK",
    "ko": "조선일보|중앙일보|동아일보|한겨레|연합뉴스|경향신문|KBS|MBC|JTBC",
}
"""Outlets that publish in one language, as it writes them (with the case forms of articles)."""

TOLD_TO = {
    "en": (
        r"(?:told|in an interview (?:with|to)|in remarks to|speaking to|tell)"
        r"\s+(?:the\s+|our\s+)?"
    ),
    "fr": (
        r"(?:déclaré|confié|indiqué|expliqué|affirmé|raconté|dit)"
        r"\s+(?:\w+\s+)?(?:à\s+la|à|au|aux)\s+"
    ),
    "de": (
        r"(?:sagte|sagten|sagt|erklärte|erzählte|gegenüber|Interview mit)"
        r"\s+(?:\w+\s+)?(?:der|dem|den)?\s*"
    ),
    "es": (
        r"(?:dijo|declaró|contó|explicó|aseguró|entrevista con|entrevista a)"
        r"\s+(?:\w+\s+)?(?:al|a la|a|el|la)?\s*"
    ),
    "pt": (
        r"(?:disse|declarou|contou|afirmou|entrevista)"
        r"\s+(?:\w+\s+)?(?:ao|à|a|para o|para a)\s+"
    ),
    "it": (
        r"(?:detto|dichiarato|raccontato|spiegato|intervista)"
        r"\s+(?:\w+\s+)?(?:al|alla|all'|a|il|la)\s*"
    ),
    "ru": (
        r"(?:рассказал|рассказала|рассказали|интервью|беседе с|разговоре с)"
        r"\s+(?:газете\s+|агентству\s+|изданию\s+|корреспонденту\s+)?"
    ),
    "uk": r"(?:розповів|розповіла|розповіли|інтерв'ю)\s+(?:виданню\s+)?",
}
"""By language, what stands before the outlet that someone spoke to."""

SPELT = (
    "en Putin|fr Poutine|es Putin|de Putin|pl Putin|nl Poetin|sv Putin|tr Putin",
    (
        "en Zelensky Zelenskyy Zelenskiy|fr Zelensky|de Selenskyj|es Zelenski|pl Zełenski"
        "|cs Zelenskyj|nl Zelensky|it Zelensky|pt Zelensky|sv Zelenskyj|fi Zelenskyi|tr Zelenskiy"
    ),
    "en Lavrov|fr Lavrov|de Lawrow|pl Ławrow|es Lavrov|nl Lavrov",
    "en Shoigu|fr Choïgou|de Schoigu|pl Szojgu|es Shoigú|nl Sjojgoe|cs Šojgu|it Shoigu",
    "en Yeltsin|fr Eltsine|de Jelzin|es Yeltsin|pl Jelcyn|nl Jeltsin|it Eltsin|cs Jelcin",
    (
        "en Gorbachev|fr Gorbatchev|de Gorbatschow|es Gorbachov|pl Gorbaczow|nl Gorbatsjov"
        "|it Gorbaciov|cs Gorbačov|pt Gorbachev"
    ),
    (
        "en Khrushchev|fr Khrouchtchev|de Chruschtschow|es Jruschov|pl Chruszczow|it Kruscev"
        "|cs Chruščov"
    ),
    "en Medvedev|fr Medvedev|de Medwedew|es Medvédev|pl Miedwiediew|nl Medvedev",
    "en Navalny|fr Navalny|de Nawalny|es Navalni|pl Nawalny|cs Navalnyj",
    "en Prigozhin|fr Prigojine|de Prigoschin|es Prigozhin|pl Prigożyn|cs Prigožin|it Prigozhin",
    "en Peskov|fr Peskov|de Peskow|pl Pieskow|es Peskov",
    "en Zakharova|fr Zakharova|de Sacharowa|es Zajárova|pl Zacharowa|cs Zacharovová",
    (
        "en Lukashenko|fr Loukachenko|de Lukaschenko|es Lukashenko|pl Łukaszenka|cs Lukašenko"
        "|nl Loekasjenko"
    ),
    "en Poroshenko|fr Porochenko|de Poroschenko|es Poroshenko|pl Poroszenko|cs Porošenko",
    "en Kadyrov|fr Kadyrov|de Kadyrow|pl Kadyrow|es Kadírov",
    "en Khamenei|fr Khamenei|de Chamenei|es Jamenei|pl Chamenei|cs Chameneí|nl Khamenei",
    "en Khomeini|fr Khomeini|de Chomeini|es Jomeini|pl Chomeini|cs Chomejní",
    (
        "en Gaddafi Qaddafi|fr Kadhafi|de Gaddafi|es Gadafi|pl Kaddafi|it Gheddafi|cs Kaddáfí"
        "|nl Khadaffi"
    ),
    "en Zhukov|fr Joukov|de Schukow|es Zhúkov|pl Żukow|cs Žukov",
    "en Tchaikovsky|fr Tchaïkovski|de Tschaikowski|es Chaikovski|pl Czajkowski|it Čajkovskij",
    (
        "en Chechnya|fr Tchétchénie|de Tschetschenien|es Chechenia|pl Czeczenia|it Cecenia"
        "|cs Čečensko"
    ),
    "en Kremlin|fr Kremlin|de Kreml|es Kremlin|pl Kreml|it Cremlino|cs Kreml|sv Kreml",
    "en Crimea|fr Crimée|de Krim|es Crimea|pl Krym|it Crimea|cs Krym|nl Krim",
    "en Kherson|fr Kherson|de Cherson|es Jersón|pl Chersoń|cs Cherson",
    "en Kharkiv|fr Kharkiv|de Charkiw|es Járkov|pl Charków|cs Charkov",
    (
        "en Beijing|fr Pékin|de Peking|es Pekín|pl Pekin|it Pechino|nl Peking|sv Peking|pt Pequim"
        "|cs Peking|tr Pekin"
    ),
    (
        "en Brussels|fr Bruxelles|de Brüssel|es Bruselas|it Bruxelles|nl Brussel|pl Bruksela"
        "|sv Bryssel|pt Bruxelas|cs Brusel"
    ),
    "en Geneva|fr Genève|de Genf|es Ginebra|it Ginevra|pl Genewa|cs Ženeva|pt Genebra",
    "en Hague|fr La Haye|de Den Haag|es La Haya|nl Den Haag|it L'Aia|pl Haga|cs Haag|pt Haia",
    "en Munich|fr Munich|de München|es Múnich|it Monaco di Baviera|pl Monachium|cs Mnichov",
    "en Cologne|fr Cologne|de Köln|es Colonia|it Colonia|pl Kolonia|cs Kolín nad Rýnem",
    "en Aleppo|fr Alep|de Aleppo|es Alepo|pl Aleppo|cs Halab",
)
"""Names that languages spell differently, the base form; one name a row, `tag form form…|…`."""

_AMBIGUOUS = (
    "georgia jersey guinea man mexico reunion jordan chad lima indiana columbia monaco turkey "
    "china cina tiongkok colonia mali niger cuba granada wales victoria york paris roma sofia "
    "luxembourg athens dublin krim haag island maurice"
)
AMBIGUOUS = frozenset(_AMBIGUOUS.split())
"""Places whose name is also a person's, a word or another place's: they prove no spelling."""
