"""Which Chinese: Mandarin or written Cantonese, simplified or traditional characters."""

CANTONESE_SHARE = 0.015
"""Of Han characters, from which a text is Cantonese: Mandarin news has these in quotations only."""

CANTONESE = frozenset("嘅咗喺佢冇咁啲嗰哋嘢嚟噉咩睇攞畀嘥瞓嬲啱唔喎囉㗎啩咋諗揾搵攰冧唞乜冚嗱")
MANDARIN = frozenset("的了是在這那他她們没沒不說和與也都把被給这们说着著還还很就吧呢吗嗎")
"""Words of the grammar that written Cantonese has others for: 嘅 for 的, 係 for 是, 喺 for 在."""
_SIMPLIFIED = (
    "国们这来说时会过学对发经动种关门开问间东车长见书马鱼鸟语话让谁请读课谈论议记认识设访证评词试诗详误调谢"
    "边还远进达运连选适迟迁转轻较辆输边总统战争俄罗联欧观现视觉规亲览员贸资质购费贵贺赛赞赵报导护担择报"
    "据换损摄摆击举义乐乔习乡买乱争亏云产亩亿仅从仑仓仪众优伙伞伟传伤伦伪体侠侣侦侧侨俩债倾偿储儿兑兰兴养兽"
    "军农冯冲决况冻净凉减凤凭凯刘则刚创删剂剑剧劝办务励劲劳势区医华协单卖卢卫厂厅历厉压厌县双变叙叶号叹吓吗"
    "听启吴呐呕员呜响哑哗唤啸喷园围图圆圣场坏块坚坛坝坟坠垄垦垫墙壮声壳处备复够头夸夹夺奋奖妆妇妈娱婴孙宁宝"
    "实宠审宪宫宽宾对寻导寿将尔尘尝层属岁岂岗岛岭峡币帅师帐帜带帮库应庙庞废广庆异弃张弥弯弹强归当录彻径忆忧"
    "怀态怜恋恒恳恶悬惊惧惨惩惯愤愿戏户执扩扫扬扰抚抛抢护拟拥拦拨挂挚挡挣挤挥捞捡掷揽搁摊撑数敌断无旧旷显晋"
    "晒晓晕暂术朴机杀杂权条杨极构枪柜标栈栋栏树样档桥梦检楼榄横欢欧歼残毁毕毙气汇汉汤沟没泪泼泽洁浅浆浇测济"
    "浑浓涛涡润涨渊渐渔湾湿溃滚满滤滥滨潜灭灯灵灾炉点炼烂烛烟烦烧热爱爷牵牺状犹独狭狮猎献环玛珑琐电画畅疗疯"
    "疡痒瘾盏盐监盖盘矫矿码砖础确碍礼祸离种积称稳窃窜窝竞笔笼筑签简粮粪紧纠红纤约级纪纯纲纳纵纷纸纹纺线练组细"
    "织终绍经绑结绕绘给络绝绞统继绩绪续维绵综绿缓编缘缝缠缩网罚罢职联聪肃肠肤肾肿胀胁胆胜脉脏脑脚脱脸腊腾舰舱艺"
    "节芦苏苹范茎荐荡荣药莲获莹营萧萨蓝虏虑虽虾蚀蚁蚂蛮蜗补衬袄袜装裤觅触誉计订讨训讯讲许讼诉诊诚诞诱贝负贡财责"
    "败账货贩贪贫贬贯贴贷贿赁赂赋赌赏赐赔赖赚赠赢赶趋跃践踪躯轨轩软轮载辅辉辈辑辖辞辩迈违逊递遗邓邮邻郑酱酿释钉"
    "针钓钟钢钥钱铁铃铜铝银铺链销锁锅锋锐错锦键锻镇镜闪闭闯闲闷闹闻阀阁阅阎阐队阳阴阵阶际陆陈陕险隐隶难雾静顶顷"
    "项顺须顾顿预领颇频题颜额风飘飞饥饭饮饰饱饼饿馆驱驳驶驻驾骂骄骆验骑骗骚骤鲁鲜鸡鸣鸭鸿鹅鹰麦黄齐齿龙龟"
)
_TRADITIONAL = (
    "國們這來說時會過學對發經動種關門開問間東車長見書馬魚鳥語話讓誰請讀課談論議記認識設訪證評詞試詩詳誤調謝"
    "邊還遠進達運連選適遲遷轉輕較輛輸總統戰爭羅聯歐觀現視覺規親覽員貿資質購費貴賀賽贊趙報導護擔擇"
    "據換損攝擺擊舉義樂喬習鄉買亂虧產畝億僅從侖倉儀眾優夥傘偉傳傷倫偽體俠侶偵側僑倆債傾償儲兒兌蘭興養獸"
    "軍農馮衝決況凍淨涼減鳳憑凱劉則剛創刪劑劍劇勸辦務勵勁勞勢區醫華協單賣盧衛廠廳歷厲壓厭縣雙變敘葉號嘆嚇嗎"
    "聽啟吳嘔嗚響啞嘩喚嘯噴園圍圖圓聖場壞塊堅壇壩墳墜壟墾墊牆壯聲殼處備複夠頭誇夾奪奮獎妝婦媽娛嬰孫寧寶"
    "實寵審憲宮寬賓尋壽將爾塵嘗層屬歲豈崗島嶺峽幣帥師帳幟帶幫庫應廟龐廢廣慶異棄張彌彎彈強歸當錄徹徑憶憂"
    "懷態憐戀恆懇惡懸驚懼慘懲慣憤願戲執擴掃揚擾撫拋搶擬擁攔撥掛摯擋掙擠揮撈撿擲攬擱攤撐數敵斷無舊曠顯晉"
    "曬曉暈暫術樸機殺雜權條楊極構槍櫃標棧棟欄樹樣檔橋夢檢樓欖橫歡殲殘毀畢斃氣匯漢湯溝沒淚潑澤潔淺漿澆測濟"
    "渾濃濤渦潤漲淵漸漁灣濕潰滾滿濾濫濱潛滅燈靈災爐點煉爛燭煙煩燒熱愛爺牽犧狀猶獨狹獅獵獻環瑪瓏瑣電畫暢療瘋"
    "瘍癢癮盞鹽監蓋盤矯礦碼磚礎確礙禮禍離積稱穩竊竄窩競筆籠築簽簡糧糞緊糾紅纖約級紀純綱納縱紛紙紋紡線練組細"
    "織終紹綁結繞繪給絡絕絞繼績緒續維綿綜綠緩編緣縫纏縮網罰罷職聰肅腸膚腎腫脹脅膽勝脈臟腦腳脫臉臘騰艦艙藝"
    "節蘆蘇蘋範莖薦蕩榮藥蓮獲瑩營蕭薩藍虜慮雖蝦蝕蟻螞蠻蝸補襯襖襪裝褲覓觸譽計訂討訓訊講許訟訴診誠誕誘貝負貢財責"
    "敗賬貨販貪貧貶貫貼貸賄賃賂賦賭賞賜賠賴賺贈贏趕趨躍踐蹤軀軌軒軟輪載輔輝輩輯轄辭辯邁違遜遞遺鄧郵鄰鄭醬釀釋釘"
    "針釣鐘鋼鑰錢鐵鈴銅鋁銀鋪鏈銷鎖鍋鋒銳錯錦鍵鍛鎮鏡閃閉闖閒悶鬧聞閥閣閱閻闡隊陽陰陣階際陸陳陝險隱隸難霧靜頂頃"
    "項順須顧頓預領頗頻題顏額風飄飛飢飯飲飾飽餅餓館驅駁駛駐駕罵驕駱驗騎騙騷驟魯鮮雞鳴鴨鴻鵝鷹麥黃齊齒龍龜"
)
SIMPLIFIED = frozenset(_SIMPLIFIED) - frozenset(_TRADITIONAL)
TRADITIONAL = frozenset(_TRADITIONAL) - frozenset(_SIMPLIFIED)


def cantonese_share(text: str) -> float:
    """Of the Han characters, the share that only written Cantonese uses."""
    han = sum("\u3400" <= character <= "\u9fff" for character in text)
    return sum(character in CANTONESE for character in text) / han if han else 0.0


def may_be_either(text: str) -> bool:
    """Whether a text in traditional characters has nothing that only Mandarin or Cantonese has.

    Hong Kong's headlines are often written so.
    """
    if MANDARIN.intersection(text) or CANTONESE.intersection(text):
        return False
    return script_subtag(text) == "-Hant"


def script_subtag(text: str) -> str:
    """`-Hans` or `-Hant` by the characters that only one of them has; empty when none stands there.

    The sets hold characters whose two forms differ and belong to one script alone.
    """
    simplified = sum(character in SIMPLIFIED for character in text)
    traditional = sum(character in TRADITIONAL for character in text)
    if simplified == traditional:
        return ""
    return "-Hans" if simplified > traditional else "-Hant"
