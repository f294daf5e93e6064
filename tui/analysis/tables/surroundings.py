"""The set phrases around a news article, by language: what `boilerplate` and `headers` look for.

A line holds one language's phrases, separated by `|`. Case, accents and outer signs don't count.
Grow it freely: a phrase here never makes an ordinary sentence boilerplate, since each kind also
asks for a shape (a colon behind it, nothing behind it, a bullet before it).
"""

READ_ALSO = {
    "en": (
        "read also|also read|read more|see also|read next|related|related news|related articles"
        "|related stories|related content|more on this story|more on this|recommended|also see"
        "|you may also like|you might also like|don't miss|more news|watch also|editor's picks"
    ),
    "fr": (
        "à lire également|à lire aussi|lire aussi|lire également|lisez aussi|à lire|voir aussi"
        "|à voir aussi|sur le même sujet|pour aller plus loin|lire la suite|articles liés"
        "|articles similaires|dans le même sujet|à découvrir|lire plus"
    ),
    "es": (
        "lea también|lee también|leer también|lea además|le puede interesar|te puede interesar"
        "|ver también|vea también|noticias relacionadas|más información|leer más"
        "|también te puede interesar|artículos relacionados|relacionado"
    ),
    "pt": (
        "leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados"
        "|ler também|leia ainda|você pode gostar|relacionadas"
    ),
    "it": (
        "leggi anche|leggi tutto|vedi anche|leggi di più|articoli correlati|potrebbe interessarti"
        "|per approfondire|guarda anche"
    ),
    "de": (
        "lesen sie auch|lesen sie mehr|lies auch|mehr zum thema|siehe auch|auch interessant"
        "|das könnte sie auch interessieren|weiterlesen|zum thema|mehr dazu|lesen sie dazu auch"
    ),
    "nl": (
        "lees ook|lees meer|lees verder|zie ook|ook interessant|meer over dit onderwerp|bekijk ook"
    ),
    "pl": (
        "czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też|zobacz także"
        "|zobacz też|czytaj więcej|polecamy|zobacz również"
    ),
    "cs sk": (
        "čtěte také|čtěte též|přečtěte si také|viz také|mohlo by vás zajímat|čítajte aj"
        "|čítajte tiež|prečítajte si aj|pozrite si aj|související články|mohlo by vás zaujímať"
    ),
    "ru": (
        "читайте также|читать также|смотрите также|по теме|материалы по теме|читать далее"
        "|ещё по теме|см. также|вам может быть интересно|подробнее|читайте ещё|узнайте больше"
    ),
    "uk": (
        "читайте також|дивіться також|до теми|за темою|читати також|читайте ще|матеріали за темою"
        "|вам може бути цікаво|читати далі"
    ),
    "be bg mk sr": (
        "чытайце таксама|глядзіце таксама|прочетете още|вижте още|вижте също|четете още"
        "|прочитајте уште|поврзани вести|прочитајте још|погледајте још|повезане вести"
        "|прочитајте и"
    ),
    "hr bs sr sl": (
        "pročitajte još|pročitajte i|pročitaj još|pročitaj i|povezane vesti|vezane vijesti"
        "|povezani članci|preberite še|preberite tudi|više o temi|opširnije|pogledajte i"
    ),
    "ro hu": (
        "citește și|citeşte şi|citiți și|vezi și|citește mai mult|olvassa el ezt is"
        "|olvasd el ezt is|kapcsolódó cikkek|kapcsolódó|ez is érdekelheti|bővebben"
        "|articole similare"
    ),
    "sv da nb nn fi is": (
        "läs också|läs även|läs mer|se även|les også|les mer|se også|læs også|læs mere|lue myös"
        "|lue lisää|katso myös|lesa einnig|lesa meira|relaterade artiklar"
    ),
    "et lv lt": (
        "loe ka|loe lisaks|loe veel|vaata ka|lasi arī|lasiet arī|lasi vēl|skaitykite taip pat"
        "|taip pat skaitykite|susiję straipsniai"
    ),
    "el sq tr": (
        "διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμη|δείτε ακόμη|διαβάστε περισσότερα|lexo edhe"
        "|lexoni edhe|lexo më shumë|ayrıca okuyun|bunu da okuyun|ilgili haberler|ilgili haber"
        "|devamını oku|ayrıca bakınız|bunlar da ilginizi çekebilir"
    ),
    "ar": (
        "اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|شاهد أيضا|شاهد أيضاً"
        "|طالع أيضا|مواضيع ذات صلة|أخبار ذات صلة|موضوعات متعلقة|قد يهمك أيضا|قد يهمك|للمزيد"
        "|اقرأ ايضا"
    ),
    "fa ur ps ckb": (
        "بیشتر بخوانید|همچنین بخوانید|بخوانید|مطالب مرتبط|اخبار مرتبط|یہ بھی پڑھیں|مزید پڑھیں"
        "|یہ بھی پڑھیے|مزید پڑھیے|متعلقہ خبریں|دا هم ولولئ|بیشتر بخوانید در این باره"
    ),
    "he": "קראו גם|קראו עוד|ראו גם|עוד בנושא|כתבות נוספות|לקריאה נוספת|אולי יעניין אותך",
    "hi mr ne": (
        "और पढ़ें|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी देखें|संबंधित खबरें|हेही वाचा"
        "|आणखी वाचा|यो पनि पढ्नुहोस्|थप पढ्नुहोस्|सम्बन्धित समाचार|विस्तार से पढ़ें"
    ),
    "bn as pa gu": ("আরও পড়ুন|আরো পড়ুন|আরও দেখুন|সম্পর্কিত খবর|ਇਹ ਵੀ ਪੜ੍ਹੋ|ਹੋਰ ਪੜ੍ਹੋ|આ પણ વાંચો|વધુ વાંચો"),
    "ta te kn ml si": (
        "மேலும் படிக்க|இதையும் படிக்க|இதையும் படியுங்கள்|ఇవి కూడా చదవండి|ఇది కూడా చదవండి"
        "|మరింత చదవండి|ಇದನ್ನೂ ಓದಿ|ಹೆಚ್ಚು ಓದಿ|ഇതും വായിക്കുക|കൂടുതൽ വായിക്കുക|ഇതും വായിക്കൂ"
        "|තව කියවන්න"
    ),
    "id ms jv su": (
        "baca juga|baca selengkapnya|baca lebih lanjut|simak juga|lihat juga|baca pula"
        "|berita terkait|artikel terkait|baca lagi|tonton juga|pilihan redaksi|baca selanjutnya"
    ),
    "vi": ("xem thêm|đọc thêm|tin liên quan|bài liên quan|có thể bạn quan tâm|tin cùng chuyên mục"),
    "tl sw ha": (
        "basahin din|basahin rin|basahin pa|kaugnay na balita|soma pia|soma zaidi|pia soma"
        "|habari zinazohusiana|karanta kuma|karin labarai|ƙarin labarai"
    ),
    "th lo km my": (
        "อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|อ่านข่าวเพิ่มเติม|ดูเพิ่มเติม|ອ່ານເພີ່ມເຕີມ"
        "|ຂ່າວທີ່ກ່ຽວຂ້ອງ|អានបន្ថែម|အခြားသတင်းများ"
    ),
    "zh yue": (
        "相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|相關新聞|相关报道|相關報導|推荐阅读"
        "|更多阅读|阅读更多|另请参阅|相关链接|阅读全文|更多新闻|更多新聞|同場加映|猜你喜欢"
    ),
    "ja": (
        "関連記事|あわせて読みたい|合わせて読みたい|こちらもおすすめ|関連ニュース|関連リンク"
        "|続きを読む|併せて読みたい"
    ),
    "ko": "관련기사|관련 기사|더 읽기|함께 읽기|더보기|더 보기|관련 뉴스|이 기사도 읽어보세요",
    "ka hy az kk uz": (
        "წაიკითხეთ აგრეთვე|ასევე წაიკითხეთ|იხილეთ აგრეთვე|կարդացեք նաև|կարդալ նաև|տեսեք նաև"
        "|həmçinin oxuyun|bunu da oxuyun|тағы оқыңыз|осыған қатысты|shuningdek o‘qing|mavzuga oid"
    ),
}

CREDIT = {
    "en": (
        "photo|photos|photo by|photo credit|photo courtesy|picture|picture by|image|image credit"
        "|images|file photo|photograph|photographer|illustration|video|graphic|credit|caption"
    ),
    "fr": (
        "photographie|crédit photo|crédits photo|crédit|crédits|photo d'archives"
        "|photo d'illustration|vidéo|légende|image d'illustration|photo prise par|infographie"
        "|dessin"
    ),
    "es pt it": (
        "foto|fotos|fotografía|imagen|foto de archivo|crédito|crédito da foto|imagem|fotografia"
        "|foto de|foto di|immagine|foto d'archivio|credito|vídeo|ilustración|reprodução"
        "|divulgação"
    ),
    "de nl": (
        "bild|bilder|foto von|bildquelle|bildnachweis|symbolbild|archivbild|grafik|fotograaf"
        "|beeld|archieffoto|illustratie|foto door|fotocredit|bildrechte"
    ),
    "pl cs sk hr sl ro hu": (
        "zdjęcie|zdj|fot|fot.|fotó|ilustrace|ilustrácia|ilustracja|fotografie|sursa foto|kép"
        "|illusztráció|slika|fotografija|snímek|foto ilustrasi|videó|fotka"
    ),
    "ru uk be bg": (
        "фото|фотография|фотографія|снимка|иллюстрация|ілюстрація|изображение|фото из архива"
        "|снимок|видео|відео|фота|источник фото|слика"
    ),
    "sv da nb fi et lv lt": (
        "bilden|kuva|kuvat|arkivbild|arkivfoto|fotografi|nuotr|nuotrauka|attēls|pilt|kuvituskuva"
        "|illustrasjon|illustrationsfoto|foto arhiiv"
    ),
    "el tr sq": (
        "φωτογραφία|φωτο|φωτό|εικόνα|fotoğraf|fotograf|görsel|arşiv fotoğrafı|kaynak fotoğraf"
    ),
    "ar fa ur he": (
        "الصورة|صورة|تصوير|صورة أرشيفية|مصدر الصورة|عکس|عکاس|عکس از|تصویر|تصاویر|צילום|תמונה"
        "|צילום אילוסטרציה|קרדיט|منبع عکس"
    ),
    "hi bn ta te": (
        "फोटो|फ़ोटो|तस्वीर|छवि|फाइल फोटो|ছবি|ফাইল ছবি|படம்|புகைப்படம்|ఫోటో|చిత్రం|फोटो क्रेडिट|इमेज स्रोत"
    ),
    "id ms vi": (
        "gambar|foto oleh|kredit foto|sumber foto|ilustrasi|dok|ảnh|hình ảnh|ảnh minh họa"
        "|nguồn ảnh|đồ họa|foto arsip|dokumentasi"
    ),
    "th zh ja ko": (
        "ภาพ|ภาพจาก|เครดิตภาพ|ขอบคุณภาพ|图|图片|图源|图片来源|图片说明|摄影|資料圖|资料图|圖|圖片"
        "|圖片來源|配图|攝影|制图|写真|画像|撮影|写真提供|資料写真|사진|사진 제공|사진=|자료사진"
        "|이미지|사진출처"
    ),
    "sw am": "picha|picha kwa hisani|ፎቶ|ምስል",
}

AGENCIES = (
    "afp|reuters|ap|associated press|the associated press|agence france-presse|efe|dpa|ansa|tass"
    "|xinhua|upi|pti|ani|ians|kyodo|jiji|yonhap|antara|bernama|anadolu|anadolu agency|aa|lusa"
    "|belga|apa|sda|ats|keystone|getty|getty images|epa|ritzau|ntb|tt|stt|pap|čtk|tasr|mti"
    "|agerpres|tanjug|hina|sta|bta|ukrinform|interfax|ria novosti|sputnik|irna|mehr|tasnim|isna"
    "|sana|wafa|spa|wam|mena|petra|kuna|qna|vna|vnexpress|ttxvn|zuma press|bloomberg|cna"
    "|afp via getty images|ap photo|shutterstock|istock|alamy|wikimedia commons|unsplash|bbc|cnn"
    "|european pressphoto agency|тасс|риа новости|интерфакс|рейтер|афп|рейтерс|укрінформ|уніан"
    "|бта|цтк|танјуг|新华社|新華社|中新社|中新网|法新社|路透社|路透|美联社|美聯社|共同社|中央社"
    "|時事通信|共同通信|ロイター|공동취재|연합뉴스|로이터|뉴시스|رويترز|أ ف ب|أ.ف.ب|فرانس برس"
    "|وكالات|ایرنا|ایسنا|رویترز|भाषा|रॉयटर्स|एएनआई|एएफपी|पीटीआई|রয়টার্স|এএফপি|রয়টার্স"
)

SOURCE = {
    "latin": (
        "source|sources|original source|original article|originally published|via|fuente|fuentes"
        "|fonte|fonti|fontes|quelle|quellen|bron|bronnen|źródło|zdroj|zdroje|izvor|vir|sursa"
        "|forrás|källa|kilde|kjelde|lähde|allikas|avots|šaltinis|burimi|kaynak|kaynaklar|mənbə"
        "|sumber|pinagmulan|nguồn|theo|chanzo|asili|tushe|orisun|manba|lien|link|article original"
        "|url|heimild|menba|sumber artikel"
    ),
    "other": (
        "источник|источники|джерело|джерела|крыніца|източник|извор|дереккөз|манба|πηγή|المصدر"
        "|مصدر|منبع|ماخذ|ذریعہ|מקור|स्रोत|मूल स्रोत|स्त्रोत|सोर्स|সূত্র|উৎস|ਸਰੋਤ|સ્ત્રોત|ஆதாரம்"
        "|மூலம்|మూలం|ಮೂಲ|ഉറവിടം|මූලාශ්‍රය|ที่มา|แหล่งที่มา|แหล่งข่าว|ที่มาของข่าว|ແຫຼ່ງຂ່າວ|ប្រភព"
        "|ရင်းမြစ်|来源|來源|来源网站|出处|转载自|原文链接|原文|消息来源|文章来源|稿源|出典"
        "|情報源|引用元|ソース|출처|원문|წყარო|աղբյուր|ምንጭ"
    ),
}

DATELINE = {
    "en": (
        "published|published on|published at|updated|last updated|updated on|updated at|posted"
        "|posted on|posted at|date|modified|last modified|first published|issued|created"
        "|publication date|release date"
    ),
    "fr": (
        "publié|publié le|mis à jour|mis à jour le|mise à jour|date|posté le|date de publication"
        "|modifié le|publié à|mis en ligne le"
    ),
    "es pt it": (
        "publicado|publicado el|publicado em|actualizado|actualizado el|atualizado|atualizado em"
        "|fecha|data|última actualización|pubblicato|pubblicato il|aggiornato|aggiornato il"
        "|postado em|fecha de publicación|data de publicação|ultimo aggiornamento|criado em"
    ),
    "de nl": (
        "veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|stand|datum|erstellt"
        "|erstellt am|gepubliceerd|gepubliceerd op|bijgewerkt|geplaatst op|laatst bijgewerkt"
        "|erschienen am|zuletzt aktualisiert"
    ),
    "slavic": (
        "opublikowano|aktualizacja|data publikacji|publikováno|publikované|aktualizováno"
        "|objavljeno|ažurirano|datum objave|objavljeno dne|vydáno|dodano|опубликовано|обновлено"
        "|дата|дата публикации|опубліковано|оновлено|дата публікації|публикувана|публикувано"
        "|обновена|објављено|објавено|апублікавана|добавлено"
    ),
    "north": (
        "publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|offentliggjort|julkaistu"
        "|päivitetty|avaldatud|uuendatud|publicēts|paskelbta|atnaujinta|birt|uppfært"
    ),
    "others": (
        "publicat|publicat la|actualizat|megjelent|frissítve|közzétéve|δημοσιεύτηκε|δημοσίευση"
        "|ενημερώθηκε|ημερομηνία|yayınlanma|yayınlanma tarihi|güncelleme|yayın tarihi|tarih|giriş"
        "|botuar|dərc olunub|жарияланды|e'lon qilindi|გამოქვეყნდა|თარიღი|հրապարակվել է"
        "|nashr qilindi"
    ),
    "semitic iranian": (
        "نشر|نشر في|تاريخ النشر|آخر تحديث|تم النشر|تاريخ|نُشر في|منتشر شده|تاریخ انتشار|تاریخ"
        "|به‌روزرسانی|شائع|اشاعت|תאריך|פורסם|עודכן|פורסם בתאריך|עודכן לאחרונה|ታተመ|ቀን"
    ),
    "indic": (
        "प्रकाशित|प्रकाशन तिथि|अपडेट|अद्यतन|अपडेटेड|प्रकाशित तिथि|प्रकाशित मिति|প্রকাশিত|প্রকাশ"
        "|আপডেট|প্রকাশের তারিখ|பதிவு செய்த நாள்|வெளியிடப்பட்டது|ప్రచురించబడింది|ಪ್ರಕಟಿಸಲಾಗಿದೆ"
        "|പ്രസിദ്ധീകരിച്ചത്|પ્રકાશિત|ਪ੍ਰਕਾਸ਼ਿਤ|प्रकाशितः"
    ),
    "east": (
        "diterbitkan|dipublikasikan|diperbarui|tanggal|terbit|diterbitkan pada|tarikh|dikemaskini"
        "|ngày đăng|cập nhật|đăng lúc|đăng ngày|ngày|inilathala|imechapishwa|ilichapishwa|tarehe"
        "|เผยแพร่|วันที่|อัปเดต|วันที่เผยแพร่|ເຜີຍແຜ່|ចេញផ្សាយ|ထုတ်ဝေသည်|发布时间|發布時間|发布于"
        "|发表于|發表於|更新时间|更新時間|日期|时间|更新于|发布日期|最后更新|公開日|更新日|公開"
        "|更新|配信|投稿日|掲載日|最終更新|입력|수정|등록|게시일|발행일|작성일|기사입력|최종수정"
    ),
}

COMMENTS = (
    "comment|comments|leave a comment|post a comment|add a comment|view comments|no comments"
    "|commentaire|commentaires|laisser un commentaire|comentario|comentarios|comentário"
    "|comentários|commento|commenti|kommentar|kommentare|kommentarer|reactie|reacties|komentarz"
    "|komentarze|komentář|komentáře|komentár|komentáre|komentar|komentari|komentarji|comentarii"
    "|hozzászólás|hozzászólások|kommentit|kommentaarid|komentāri|komentarai|yorum|yorumlar"
    "|комментарий|комментарии|комментариев|коментар|коментарі|коментари|каментары|коментара"
    "|σχόλια|σχόλιο|تعليق|تعليقات|التعليقات|نظرات|دیدگاه|تبصرے|تبصرہ|תגובות|תגובה|टिप्पणी"
    "|टिप्पणियाँ|टिप्पणियां|कमेंट|प्रतिक्रिया|মন্তব্য|কমেন্ট|கருத்துகள்|கருத்து|వ్యాఖ్యలు"
    "|komentar anda|ulasan|bình luận|ý kiến|maoni|ความคิดเห็น|แสดงความคิดเห็น|评论|評論|留言"
    "|网友评论|条评论|發表評論|コメント|コメントを残す|댓글|의견|კომენტარი|կարծիքներ|şərhlər"
    "|пікірлер|mga komento|leave a reply|deja un comentario|deixe um comentário"
)

NOTICE = {
    "alone": (
        "advertisement|advertising|ad|share|share this|share this article|print|email|subscribe"
        "|newsletter|sign up|sponsored|publicité|partager|imprimer|s'abonner|abonnez-vous"
        "|publicidad|compartir|suscríbete|publicidade|compartilhar|compartilhe|assine|pubblicità"
        "|condividi|abbonati|anzeige|werbung|teilen|drucken|abonnieren|advertentie|delen|reklama"
        "|udostępnij|sdílet|reklam|paylaş|annons|dela|mainos|jaa|реклама|поделиться|подписаться"
        "|поділитися|подписывайтесь|сподели|διαφήμιση|إعلان|شارك|مشاركة|اشترك|تبلیغات"
        "|اشتراک گذاری|اشتہار|شیئر کریں|פרסומת|שתפו|विज्ञापन|शेयर करें|বিজ্ঞাপন|শেয়ার করুন|iklan"
        "|bagikan|kongsi|quảng cáo|chia sẻ|โฆษณา|แชร์|广告|廣告|分享|分享到|広告|シェア|광고|공유"
        "|공유하기|scroll to continue|advertisement - scroll to continue|skip to content"
        "|back to top|listen to this article"
    ),
    "begins": (
        "follow us on|follow us|subscribe to our|sign up for our|sign up to our"
        "|share this article|share on facebook|click here to|all rights reserved|copyright ©"
        "|copyright (c)|download our app|get our newsletter|join our|suivez-nous|abonnez-vous à"
        "|inscrivez-vous à|recevez notre newsletter|tous droits réservés|síguenos en|síganos en"
        "|suscríbete a|suscríbase a|todos los derechos reservados|siga-nos|siga o nosso"
        "|assine nossa|todos os direitos reservados|seguici su|iscriviti alla"
        "|tutti i diritti riservati|riproduzione riservata|folgen sie uns|abonnieren sie"
        "|alle rechte vorbehalten|volg ons|meld je aan voor|alle rechten voorbehouden"
        "|obserwuj nas|śledź nas|wszelkie prawa zastrzeżone|sledujte nás|všechna práva vyhrazena"
        "|подписывайтесь на|подпишитесь на|все права защищены|підписуйтесь на|усі права захищені"
        "|bizi takip edin|tüm hakları saklıdır|ακολουθήστε μας|ακολουθήστε το|تابعونا على"
        "|تابعنا على|جميع الحقوق محفوظة|ما را دنبال کنید|تمامی حقوق|ہمیں فالو کریں"
        "|כל הזכויות שמורות|עקבו אחרינו|हमें फॉलो करें|सर्वाधिकार सुरक्षित|আমাদের অনুসরণ"
        "|সর্বস্বত্ব সংরক্ষিত|ikuti kami di|ikuti berita|dapatkan update|ikuti saluran"
        "|hak cipta dilindungi|ikuti kami|theo dõi chúng tôi|đăng ký kênh|fuata sisi|ติดตามเราที่"
        "|ติดตามข่าว|สงวนลิขสิทธิ์|关注我们|關注我們|扫码关注|扫一扫|责任编辑|責任編輯|版权所有"
        "|版權所有|未经授权|未經授權|本文来自|免责声明|無断転載|フォローする|無断複製|무단 전재"
        "|무단전재|저작권자|구독하기|zapratite nas|pratite nas|sva prava pridržana|urmăriți-ne"
        "|urmărește-ne|kövess minket|minden jog fenntartva|følg oss|følg os|följ oss|seuraa meitä"
        "|telegram: contact|follow our|this article was first published"
        "|this article was originally published|cet article a été publié"
        "|dieser artikel erschien zuerst"
    ),
}
