"""One short news text in many scripts, written for these tests, and texts to set beside it."""

HARBOUR = {
    "en": """Storm closes the harbour of Valparaíso for 36 hours
A storm with winds of 118 kilometres an hour closed the harbour of Valparaíso on 14 March 2019.
Mayor Jorge Sharp said 27 ships were waiting in the bay, one the Norwegian tanker Bergensfjord.
Captain Ingrid Halvorsen reported waves of 9.5 metres near Quintero.
The company Maersk expects losses of 4,300,000 dollars, its spokesman Pieter van Dijk told Reuters.
In Viña del Mar 1,240 people spent the night in schools, and 63 streets were flooded.
The last storm of this kind struck Antofagasta in 1997 and cost 18 lives.
President Sebastián Piñera will visit Valparaíso on Saturday together with Andrés Chadwick.""",
    "de": """Sturm schließt den Hafen von Valparaíso für 36 Stunden
Ein Sturm mit 118 Kilometern in der Stunde schloss am 14. März 2019 den Hafen von Valparaíso.
Laut Bürgermeister Jorge Sharp warten 27 Schiffe, eines der norwegische Tanker Bergensfjord.
Kapitänin Ingrid Halvorsen meldete Wellen von 9,5 Metern vor Quintero.
Maersk rechnet mit 4.300.000 Dollar Verlust, sagte ihr Sprecher Pieter van Dijk zu Reuters.
In Viña del Mar verbrachten 1.240 Menschen die Nacht in Schulen, 63 Straßen standen unter Wasser.
Der letzte Sturm dieser Art traf 1997 Antofagasta und kostete 18 Menschen das Leben.
Präsident Sebastián Piñera will Valparaíso am Samstag mit Andrés Chadwick besuchen.""",
    "ru": """Шторм закрыл порт Вальпараисо на 36 часов
Шторм с ветром 118 километров в час закрыл порт Вальпараисо 14 марта 2019 года.
Мэр Хорхе Шарп сообщил, что в бухте ждут 27 судов, среди них норвежский танкер «Бергенсфьорд».
Капитан Ингрид Халворсен сообщила о волнах в 9,5 метра у Кинтеро.
Компания Маэрск ожидает убытков в 4 300 000 долларов, сказал агентству Рейтер Питер ван Дейк.
В Винья-дель-Мар 1240 человек ночевали в школах, 63 улицы затоплены.
Последний такой шторм обрушился на Антофагасту в 1997 году и унёс 18 жизней.
Президент Себастьян Пиньера приедет в Вальпараисо в субботу вместе с Андресом Чедвиком.""",
    "el": """Καταιγίδα έκλεισε το λιμάνι του Βαλπαραΐσο για 36 ώρες
Καταιγίδα με ανέμους 118 χιλιομέτρων την ώρα έκλεισε το λιμάνι του Βαλπαραΐσο στις 14 Μαρτίου 2019.
Ο δήμαρχος Χόρχε Σαρπ είπε ότι 27 πλοία περίμεναν, και το νορβηγικό Μπέργκενσφιορντ.
Η καπετάνισσα Ίνγκριντ Χάλβορσεν ανέφερε κύματα 9,5 μέτρων κοντά στο Κιντέρο.
Η εταιρεία Μάερσκ περιμένει ζημιές 4.300.000 δολαρίων, είπε ο Πίτερ βαν Ντάικ στο Ρόιτερς.
Στη Βίνια ντελ Μαρ 1.240 άνθρωποι πέρασαν τη νύχτα σε σχολεία και 63 δρόμοι πλημμύρισαν.
Η τελευταία τέτοια καταιγίδα χτύπησε την Αντοφαγάστα το 1997 και στοίχισε 18 ζωές.
Ο πρόεδρος Σεμπαστιάν Πινιέρα θα επισκεφθεί το Βαλπαραΐσο το Σάββατο με τον Αντρές Τσάντγουικ.""",
    "hi": """तूफ़ान ने वालपाराइसो का बंदरगाह 36 घंटे बंद रखा
118 किलोमीटर प्रति घंटे की हवाओं ने 14 मार्च 2019 को वालपाराइसो का बंदरगाह बंद कर दिया।
महापौर होर्हे शार्प ने कहा कि खाड़ी में 27 जहाज़ रुके हैं, जिनमें नॉर्वे का टैंकर बर्गेन्सफ़्योर्ड भी है।
कप्तान इंग्रिड हाल्वोरसेन ने क्विंटेरो के पास 9.5 मीटर ऊँची लहरें बताईं।
कंपनी मर्स्क को 4,300,000 डॉलर के घाटे की आशंका है, प्रवक्ता पीटर वान डाइक ने रॉयटर्स से कहा।
विन्या डेल मार में 1,240 लोगों ने स्कूलों में रात बिताई और 63 सड़कें डूब गईं।
ऐसा पिछला तूफ़ान 1997 में अंतोफ़गास्ता में आया था और 18 लोगों की जान गई थी।
राष्ट्रपति सेबास्तियान पिन्येरा शनिवार को आंद्रेस चैडविक के साथ वालपाराइसो जाएँगे।""",
}
"""By language; every line says the same."""

ELECTION = """Council of Tórshavn elects its youngest chair
Marjun Kjærbo, 24, was elected chair of the council of Tórshavn on Tuesday with 9 votes against 4.
She follows Heðin Mortensen, who held the post for 11 years and is 73.
Kjærbo wants to build 350 flats in Hoyvík and to lower the fares of Strandfaraskip Landsins.
The opposition under Annika Olsen called the plan unpaid for and asked for a vote in November.
Elected with her were Jógvan Arge, Bjarti Tróndheim and Turið Horn."""
"""A story that has nothing in common with the harbour."""
