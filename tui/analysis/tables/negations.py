r"""What denies, doubts, lacks or limits in a language: where any of it stands, nothing is missing.

Written by hand, wide on purpose: prefixes (`un-`), `without`, `refuse`, `only`, `but` as well.
Regular expressions by language, read without regard to capitals, to be asked only whether they are
found: an ending stands behind as many letters as it needs at least (`\w`, not `\w+`), since from
each letter of a run without spaces `\w+` reads on to its end. `sr` is for Croatian and Bosnian too,
in both alphabets and in letters that look like them.
"""

NEGATIONS: dict[str, str] = {
    "ar": (
        r"(?<!\w)[وفب]?(?:لم|لن|لا|ليس\w*|ليت|عدم|غير|دون|بلا|لكن\w*|قليل\w*|فقط|حتى|رفض\w*|"
        r"يرفض\w*|ضد|تجنب\w*|حظر\w*|منع\w*|نقص\w*|بدل\w*|إلا|سوى|قبل|م[اش]\w*|نفى|ينفي|نفت|أي|"
        r"انعدام|فشل\w*|مستحيل\w*|أنكر\w*|لست|لسن\w*|كلا|لعدم|بدون|مانع\w*|يمنع\w*|لألا|"
        r"أل[اّ]|كل[اّ])(?!\w)|(?<!\w)(?:ال)?لا\w+"
    ),
    "bg": (
        r"(?<!\w)(?:не\w*|ни\w*|няма\w*|без\w*|но|малко|едва|само|докато|отказ\w*|отрич\w*|"
        r"отрек\w*|против\w*|избяг\w*|избег\w*|забран\w*|липс\w*|вместо|освен|преди|"
        r"отхвърл\w*|нито)(?!\w)"
    ),
    "cs": (
        r"\b(?:ne\w*|ni\w*|bez\w*|ale|však|málo|sotva|jen\w*|pouze|dokud|odm\w*|popř\w*|"
        r"popír\w*|proti\w*|vyh\w*|zak[aá]z\w*|chyb\w*|místo|kromě|než|žád\w*|ani|předtím|"
        r"nýbrž)\b"
    ),
    "da": (
        r"\b(?:ikke|aldrig|ingen\w*|intet|nej|uden|hverken|u(?!nder|dta|dval|nive)\w{4,}|men|"
        r"næppe|få|lidt|kun|først|før|nægt\w*|benægt\w*|mod|undgå\w*|forhindr\w*|mangl\w*|"
        r"mis\w*|forb[uy]d\w*|afvis\w*|hellere|ej)\b|løs\w*\b|fri\b"
    ),
    "de": (
        r"nicht|\b(?:nie\w*|kein\w*|nein|ohne|weder|noch|un(?!ter|ser)\w{3,}|untersag\w*|unterla\w*|unterlie\w*|sondern|statt\w*|kaum|"
        r"wenig\w*|nur|erst|außer|aber|verweiger\w*|ablehn\w*|fehl\w*|gegen|verhinder\w*|"
        r"vermeid\w*|verbot\w*|verbiet\w*|ausge\w*|bevor|bis|mangel\w*|leugn\w*|bestr\w*)\b|"
        r"los\w*\b|frei\b|lehn\w{0,9} "
    ),
    "el": (
        r"(?<!\w)(?:δεν|μη\w{0,1}|μήπως|ποτέ|όχι|τίποτα|κανέν\w*|καμι\w*|καμία|κανείς|ούτε|"
        r"χωρίς|δίχως|αλλά|λίγ\w*|μόλις|μόνο|μέχρι|αρν\w{3,}|απορρ\w*|εναντί\w*|αποφεύ\w*|"
        r"αποφυγ\w*|απαγ\w*|έλλειψ\w*|αντί|εκτός|πριν|αδύνατ\w*|αδυν\w*|ανίκαν\w*|άγνωστ\w*|"
        r"αντίθετ\w*|δυσ\w*|διαψ\w*|κατά)(?!\w)"
    ),
    "es": (
        r"\b(?:no|nunca|jamás|nada|nadie|ning\w*|ni|sin|salvo|excepto|tampoco|sino|pero|"
        r"apenas|poc\w*|sólo|solo|hasta|falt\w*|neg(?:ar|ó|ado|aron|ativ\w*|aba\w*)|niega\w*|"
        r"rechaz\w*|evit\w*|imposib\w*|injust\w*|incap\w*|inútil\w*|insufi\w*|inváli\w*|"
        r"ilegal\w*|irreg\w*|des(?!de|pués)\w{4,}|contra|antes|lejos|prohib\w*|impid\w*|"
        r"impedi\w*|carec\w*|dej(?:ar|ó|aron|ado)|menos)\b"
    ),
    "et": (
        r"\b(?:ei|pole|polnud|mitte\w*|kunagi|ega|ilma|kuid|aga|vaid|vähe\w*|vaevalt|ainult|"
        r"enne|kuni|keel\w*|vastu\w*|vält\w*|puud\w*|asemel|välja|eba\w*|võimatu\w*|harva|ära|"
        r"ärge|eita\w*|lükka\w*)\b|\w(?:mata|tu|tud|ta)\b"
    ),
    "fa": (
        r"(?<!\w)(?:ن(?:می|خواه|باید|دار|کرد|کن|شد|شو|بود|یست|ده|ده|گف|توان|ه|رفت|رو|گذا|آم|"
        r"دید|دان)\w*|بی\w*|غیر\w*|عدم|بدون|اما|ولی|ند[اآ]\w*|نس\w*|نگ\w*|\w*نم[یي]\w*|هیچ\w*|"
        r"هرگز|مگر|تا|کم|کمتر|فقط|رد|مخالف\w*|ضد\w*|پیش|قبل|جز|ممنوع\w*|نه)(?!\w)"
    ),
    "fi": (
        r"\b(?:ei\w*|en|et|emme|ette|ettei\w*|etten|eikä|älä|älkää|koskaan|ilman|mutta|vaan|"
        r"vähän|tuskin|vain|ennen|kunnes|kielt\w*|kiell\w*|kieltä\w*|vastaan|vasten|vastus\w*|"
        r"vältt\w*|puuttu\w*|sijaan|paitsi|epä\w*|mahdoton\w*|mahdotto\w*|harv\w*|muttei|"
        r"jottei|ellei\w*|estä\w*|esti\w*|hylk\w*|torju\w*|enää|älkö\w*)\b|"
        r"\w{3}(?:(?:ton(?:ta)?|tön(?:tä)?|matta|mättä)\b|ttom\w|ttöm\w)"
    ),
    "fr": (
        r"\b(?:ne|pas|non|jamais|rien|aucun\w*|ni|sans|sauf|mais|refus\w*|échou\w*|manqu\w*|"
        r"contre|seul\w*|avant|évit\w*|impossib\w*|injust\w*|incap\w*|inutil\w*|insuff\w*|"
        r"invalid\w*|illég\w*|irrég\w*|inconnu\w*|peu|nul\w*|absen\w*|dés\w{4,}|mal|plutôt|"
        r"interdi\w*|empêch\w*|ni[ea]\w{0,3}|rejet\w*|personne ne|loin|ignor\w*|fich\w*|jam|"
        r"zéro)\b|\bn['’]"
    ),
    "he": (
        r"(?<!\w)[ושהכבלמ]{0,3}(?:לא|אין|אינ\w*|אל|בלי|ללא|מבלי|אבל|אך|אלא|מעט|רק|עד|סירב\w*|"
        r"מסרב\w*|סרב\w*|נגד|נמנע\w*|איסור|אסור\w*|חוסר|במקום|חוץ|לפני|אי|בלתי|מעולם|לעולם|"
        r"הכחיש\w*|דח[הו]|אף|מנע\w*|טרם)(?!\w)"
    ),
    "hi": (
        r"नहीं|नही|(?<!\S)न(?!\S)|(?<!\S)ना(?!\S)|(?<!\S)मत(?!\S)|बिना|बगैर|गैर|लेकिन|"
        r"(?<!\S)पर(?!\S)|परंतु|(?<!\S)कम(?!\S)|केवल|सिर्फ|इनकार|इंकार|खिलाफ|ख़िलाफ़|विरुद्ध|"
        r"विरोध|(?<!\S)रोक|प्रतिबंध|अभाव|बजाय|सिवाय|पहले|असंभव|असमर्थ|अस्वी|अनु(?:चि|प)|अवै|"
        r"(?<!\S)कभी(?!\S)|मना|वंचित|विफल|असफल|नकार"
    ),
    "hu": (
        r"\b(?:ne\w*|nem\w*|so(?:ha|se)\w*|nincs\w*|sem\w*|sen\w*|de|azonban|hanem|alig|csak|"
        r"amíg|míg|mielőtt|előtt|tagad\w*|elutas\w*|ellen\w*|elker\w*|til\w*|hiány\w*|helyett|"
        r"kivéve|kevés\w*|ritk\w*|nélkül\w*|képtelen\w*)\b|\w(?:tlan|tlen|talan|telen)"
    ),
    "id": (
        r"\b(?:tidak\w*|tak|bukan\w*|belum|jangan|tanpa|tetapi|tapi|namun|sedikit|hanya|"
        r"sebelum|sampai|menolak|penolak\w*|membantah|melawan|menghindar\w*|larang\w*|"
        r"dilarang|kurang\w*|kecuali|gagal|non\w*|melainkan|pun|menyangkal|mustahil|hingga|"
        r"anti\w*|enggan)\b|\bke?tidak\w*"
    ),
    "it": (
        r"\b(?:non|no|mai|niente|nulla|nessun\w*|né|neanche|nemmeno|neppure|senza|tranne|ma|"
        r"bensì|poc\w*|solo|finché|manc\w*|nega\w*|rifiut\w*|evit\w*|impossib\w*|ingiust\w*|"
        r"incapac\w*|inutil\w*|insuff\w*|invalid\w*|illeg\w*|irreg\w*|dis\w{4,}|scorrett\w*|"
        r"sfiduc\w*|sconosc\w*|contro|prima|anziché|invece|vieta\w*|meno|priv[aoie]|vietat\w*|"
        r"impedi\w*|divieto|respin\w*|smenti\w*)\b"
    ),
    "ja": (
        r"な[いかくけさきし]|ません|[ずぬ]|なし|無|不|未|非|ない|ねば|否|禁|反対|拒|まい|のみ|"
        r"だけ|しか|前|まで|一方|が、|失|難|避け|防|わず|得ず|"
        r"欠|なよ|な。|だめ|ダメ|ナイ|駄目|禁止"
    ),
    "ko": (
        r"않|못|없|아니|아닙|(?<!\w)안 |말[고아라]|마[세십시라]|안된|안되|무(?:관|죄|효|시|"
        r"조건|책임|력)|불(?:가|법|안|만|신|능|리|확|"
        r"필|공)|(?<!\w)비(?:공|핵|판|현|정)|반대|거부|거절|금지|부인|부족|대신|전에|까지|뿐|"
        r"하지만|그러나|지만|실패|어렵|피하|막[아았을]|"
        r"절대|결코|미(?:만|달|흡|완|정)"
    ),
    "lt": (
        r"\b(?:ne\w*|nė\w*|ni\w*|be\w*|tačiau|bet|mažai|vos|tik\w*|kol|kol|atsisak\w*|"
        r"paneig\w*|prieš\w*|išveng\w*|vengia\w*|drau\w*|trūk\w*|vietoj|išskyrus|jok\w*)\b"
    ),
    "lv": (
        r"\b(?:ne\w*|nav|nē\w*|bez\w*|bet|taču|maz\w*|tikai|līdz|atteic\w*|atteik\w*|nolie\w*|"
        r"pret\w*|izvair\w*|aizlie\w*|trūk\w*|vietā|izņemot|pirms|nu)\b"
    ),
    "nb": (
        r"\b(?:ikke|aldri|ingen\w*|intet|nei|uten|verken|u(?!nder|tta|tval|nive|ttal|"
        r"te)\w{4,}|men|neppe|få|lite|kun|bare|først|før|nekt\w*|benekt\w*|mot|unngå\w*|"
        r"forhindr\w*|mangl\w*|mis\w*|forbud\w*|avvis\w*|heller|ei)\b|løs\w*\b|fri\b"
    ),
    "nl": (
        r"niet|\b(?:nooit|geen\w*|nee|niks|niemand|zonder|noch|on\w{3,}|maar|weinig|"
        r"nauwelijks|alleen|pas|tenzij|totdat|behalve|weiger\w*|ontken\w*|tegen|voorkom\w*|"
        r"vermijd\w*|verbod\w*|mis\w*|gebrek\w*|ontbre\w*|voordat|eerder|afwij\w*)\b|loos\b|"
        r"vrij\b|loze\b"
    ),
    "pl": (
        r"\b(?:nie\w*|nigdy|nikt\w*|nic\w*|żad\w*|ani|bez\w*|ale|lecz|mało|ledwie|tylko|"
        r"dopiero|póki|dopóki|odm\w*|odrzuc\w*|zaprzecz\w*|przeciw\w*|unik\w*|zakaz\w*|"
        r"brak\w*|zamiast|oprócz|poza|zanim)\b"
    ),
    "pt": (
        r"\b(?:não|nunca|jamais|nada|ninguém|nenhum\w*|nem|sem|salvo|exceto|mas|pouc\w*|só|"
        r"apenas|somente|até|falt\w*|neg(?:ar|ou|ado|aram|ativ\w*)|nega|recus\w*|rejeit\w*|"
        r"evit\w*|impossív\w*|injust\w*|incap\w*|inútil\w*|insufi\w*|inváli\w*|ilegal\w*|"
        r"irreg\w*|des(?!de|t[ae]s?\b)\w{4,}|contra|antes|longe|proib\w*|imped\w*|deix\w*|"
        r"menos|tampouco)\b"
    ),
    "ro": (
        r"\b(?:nu|nici\w*|niciodată|nim\w*|fără|dar|ci|puțin\w*|abia|doar|numai|până|refuz\w*|"
        r"neg\w*|respin\w*|împotriv\w*|evit\w*|interz\w*|lips\w*|în loc|decât|înainte|ne\w+|"
        r"in\w+|im\w+|des\w+|contra)\b|\bn-|\bne\w+"
    ),
    "ru": (
        r"(?<!\w)(?:не\w*|ни\w*|нет|без\w*|бес\w*|но|мало|едва|только|лишь|пока|отказ\w*|"
        r"отриц\w*|против\w*|избег\w*|запре\w*|отсутств\w*|отверг\w*|вместо|кроме|невозмож\w*|"
        r"прежде|лиш\w*|отклон\w*|опроверг\w*|ничт\w*|вряд|равно|плохо|редко|пореже)(?!\w)"
    ),
    "sk": (
        r"\b(?:ne\w*|ni\w*|bez\w*|ale|však|málo|sotva|len\w*|iba|kým|odm\w*|popr\w*|popier\w*|"
        r"proti\w*|vyh\w*|zák[aá]z\w*|zakáz\w*|chýb\w*|namiesto|okrem|než|žiad\w*|ani)\b"
    ),
    "sl": (
        r"\b(?:ne\w*|ni\w*|brez\w*|a|ampak|toda|vendar|malo|komaj|samo|le|dokler|zavrn\w*|"
        r"zanik\w*|proti\w*|izog\w*|prepov\w*|manjka\w*|namesto|razen|preden|temveč)\b"
    ),
    "sr": (
        r"\b(?:ne\w*|ni\w*|bez\w*|ali|malo|jedva|samo|dok|odbi\w*|porič\w*|negira\w*|"
        r"protiv\w*|izbeg\w*|izbjeg\w*|zabran\w*|nedosta\w*|umesto|umjesto|osim|pre|prije|već|"
        r"[нn][еe]\w*|ни\w*|без\w*|али|мало|једва|само|док|одби\w*|порич\w*|против\w*|"
        r"избег\w*|забран\w*|недоста\w*|уместо|осим|пре|већ)\b"
    ),
    "sv": (
        r"\b(?:inte|icke\w*|aldrig|ingen\w*|inga|inget|nej|utan|varken|o\w{4,}|men|knapp\w*|"
        r"få|lite|bara|endast|först|innan|förrän|vägra\w*|förnek\w*|mot|undvik\w*|förhindr\w*|"
        r"saknas?|sakn\w*|miss\w*|förbj\w*|förbud\w*|ej|miss\w*|fel\w*)\b|lös\w*\b|fri\b"
    ),
    "th": (
        r"ไม่|ไร้|ปราศจาก|ยัง|แต่|เพียง|ก่อน|จนกว่า|ปฏิเสธ|ต่อต้าน|หลีกเลี่ยง|ห้าม|ขาด|แทน|"
        r"นอกจาก|อย่า(?!ง)|เลย|เปล่า|ใช่|คัดค้าน|มิ(?:ได้|ใช่|ให้)"
    ),
    "tr": (
        r"değil|(?<!\w)(?:asla|hiç\w*|yok\w*|ama|fakat|ancak|sadece|yalnız\w*|önce|redd\w*|"
        r"karşı|engel\w*|yasak\w*|yerine|dışında|imkânsız|imkansız|olanaksız|ne)(?!\w)|"
        r"\w{2}m[aeıiuü](?:y|d|m|z|s|n|r|k|t|l|c)|\w{3}[sş][ıiuü]z"
    ),
    "uk": (
        r"(?<!\w)(?:не\w*|ні\w*|без\w*|але|мало|ледве|тільки|лише|поки|відмов\w*|запереч\w*|"
        r"проти\w*|уник\w*|заборон\w*|відсутн\w*|замість|крім|окрім|навряд|жод\w*|доки|"
        r"позбав\w*|відкид\w*|спросту\w*|відхил\w*)(?!\w)"
    ),
    "vi": (
        r"\b(?:không|chưa|chẳng|đừng|chả|vô|phi|bất|thiếu|nhưng|ít|chỉ|trước|đến khi|từ chối|"
        r"phủ nhận|chống|tránh|cấm|thay vì|ngoại trừ|trừ|khó|hết|mất|phản đối|phản|ngừng|dừng|"
        r"mà|mới)\b"
    ),
    "zh": r"[不没沒无無未非否莫勿毋别別休免]|拒|反对|反對|禁|缺|但|只|才|前|难|難|失",
}
