package graph_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

// spellings are names as they are met in the data and the press of the region;
// all spellings in a line are to be found by any other. The persons are made up
// or long known, and nothing is said about them.
var spellings = [][]string{
	// Serbian, Montenegrin, Bosnian: two scripts, and Latin without its letters.
	{"Đinđić", "Djindjic", "Ђинђић", "ЂИНЂИЋ", "đinđić", "Dji\u0301ndji\u0301c\u0301"},
	{"Đorđe Đurić", "Djordje Djuric", "Ђорђе Ђурић", "Ðorðe Ðurić"}, // the last with the letter eth
	{"Šešelj", "Seselj", "Шешељ", "S\u030ces\u030celj", "Šešeǉ"},
	{"Njegoš", "Njegos", "Његош", "ǋegoš", "NJEGOŠ", "Ǌegoš"},
	{"Živković", "Zivkovic", "Живковић", "Zhivkovich", "Živkovič"},
	{"Džemijet", "Џемијет", "Ǆemijet", "Xhemijet", "Dzhemijet", "Dzemiet"},
	{"Čedomir Ćosić", "Cedomir Cosic", "Чедомир Ћосић", "Qedomir Qosiq", "Chedomir Chosich"},
	{"Ljubiša Ljiljak", "Љубиша Љиљак", "ǈubiša ǈiǉak", "Ljubisha Ljiljak"},
	{"Mirjana", "Мирјана", "Miryana"},
	{"Dijana Marija", "Дијана Марија", "Diana Maria", "Dijana Maria"},
	{"Dimitrije Mijatović", "Димитрије Мијатовић", "Dimitrie Miatovic"},
	{"Hadži-Popović", "Хаџи-Поповић", "Hadzi Popovic", "Haxhi Popovic", "Хаџи Поповић"},
	{"Mikhail", "Mihail", "Михаил", "Михаил "},
	{"Hrvatska", "Хрватска", "Hrvacka"},
	{"Novi Sad", "Нови Сад", "NOVI  SAD", "novi\u00a0sad", "Novi\tSad"},
	{"Crna Gora", "Црна Гора", "Tsrna Gora"},
	{"Ś́ekularac", "Sekularac", "С\u0301екуларац"},
	{"Źenica", "Zenica", "Ženica", "Зеница"},
	// Macedonian.
	{"Ѓорѓи Ќосев", "Gjorgji Kjosev", "Ǵorǵi Ḱosev", "Đorđi Kosev", "Г\u0301орг\u0301и К\u0301осев"},
	{"Љубчо", "Ljubčo", "Ljubcho", "Ljubco"},
	{"Ѕвездан", "Dzvezdan", "Dzvezdan'"},
	{"Цветанка", "Cvetanka", "Tsvetanka"},
	{"Георгиевски", "Georgievski", "Георгијевски", "Georgijevski"},
	{"Живко Чашуле", "Živko Čašule", "Zhivko Chashule"},
	{"Џабир Шехи", "Xhabir Shehi", "Džabir Šehi", "Dzabir Sehi"},
	{"Битола", "Bitola", "BITOLA"},
	// Bulgarian: the official transliteration, the scholarly one, and neighbours'.
	{"Желязков", "Zhelyazkov", "Željazkov", "Жељазков"},
	{"Гълъб", "Galab", "GALAB", "Gǎlǎb"},
	{"Щерев", "Shterev", "Šterev", "Штерев"},
	{"Юлия", "Yulia", "Julija", "Yuliya", "Јулија"},
	{"Николай", "Nikolay", "Nikolaj", "Николај"},
	{"Йордан", "Yordan", "Jordan", "Јордан", "И\u0306ордан"},
	{"Гьошев", "Gyoshev", "Gjošev", "Ђошев"},
	{"Кирил Любомиров", "Kiril Lyubomirov", "Kiril Ljubomirov", "Кирил Љубомиров"},
	{"Цветан Цачев", "Tsvetan Tsachev", "Cvetan Cačev"},
	{"Хаджиев", "Hadzhiev", "Khadzhiev", "Hadžiev", "Хаџиев"},
	{"Мария", "Maria", "Mariya", "Marija"},
	{"Стоян Стоянов", "Stoyan Stoyanov", "Stojan Stojanov", "Стојан Стојанов"},
	{"София", "Sofia", "Sofiya", "Sofija"},
	// Russian and Ukrainian letters, as in companies and passports.
	{"Семён", "Semen", "Semën"},
	{"Дмитрий", "Dmitriy", "Dmitrij", "Dmitri"},
	{"Київ", "Kiiv"},
	// Albanian, and how its neighbours write it.
	{"Thaçi", "Thaci", "Тачи", "Tači", "THAÇI", "Tac\u0327i"},
	{"Hashim", "Hašim", "Хашим"},
	{"Xhaferi", "Džaferi", "Џафери", "Dzaferi"},
	{"Gjergj", "Đerđ", "Ђерђ", "Ѓерѓ"},
	{"Behgjet", "Behdjet", "Бехђет", "Behđet"},
	{"Sejdiu", "Сејдију", "Sejdiju", "Seydiu"},
	{"Hoxha", "Hodža", "Хоџа", "Hodza"},
	{"Qosja", "Ћосја", "Ćosja", "Qosya"},
	{"Përparim", "Perparim", "PËRPARIM", "Pe\u0308rparim", "Перпарим"},
	{"Shkëlzen", "Škelzen", "Шкелзен", "Shkelzen"},
	{"Njomza", "Њомза", "Nyomza"},
	{"Rrahman Ilazi", "Rahman Ilazi", "Рахман Илази"},
	{"Fadil Demiri", "Фадил Демири", "Fadill Demiri"},
	{"Lulzim Zhegrova", "Лулзим Жегрова", "Lulzim Žegrova"},
	{"Dhimitër", "Dimiter", "Димитер"},
	{"Bajram Begolli", "Бајрам Беголи", "Bayram Begoli"},
	{"Agim Çeku", "Агим Чеку", "Agim Čeku", "Agim Ceku"},
	{"Tiranë", "Tirane", "TIRANË"},
	{"Pejë", "Peje", "Пеје"},
	{"Vjosa", "Вјоса", "Vyosa"},
	// Turkish, dotted and dotless.
	{"Erdoğan", "Erdogan", "ERDOĞAN", "Ердоган", "Erdog\u0306an"},
	{"İmamoğlu", "Imamoglu", "imamoğlu", "I\u0307mamoglu", "Имамоглу"},
	{"Kılıçdaroğlu", "Kilicdaroglu", "KILIÇDAROĞLU", "Киличдароглу"},
	{"Şişli", "Sisli", "ŞİŞLİ", "Шишли", "S\u0327is\u0327li"},
	{"Yıldırım", "Yildirim", "YILDIRIM", "Јилдирим", "Йылдырым"},
	{"Soylu", "Sojlu", "Сојлу"},
	{"Tayyip", "Tajip", "Тајип"},
	{"Çavuşoğlu", "Cavusoglu", "Чавушоглу"},
	{"Özgür Öztürk", "Ozgur Ozturk", "Озгур Озтурк"},
	{"Hâkim", "Hakim", "Хаким"},
	{"Ziya Gökalp", "Zija Gokalp", "Зија Гокалп"},
	{"Muğla", "Mugla", "Мугла"},
	// Croatian, Bosnian, Slovene.
	{"Tuđman", "Tudjman", "Туђман"},
	{"Izetbegović", "Izetbegovic", "Изетбеговић"},
	{"Dodik", "Додик", "DODIK"},
	{"Čović", "Covic", "Човић", "Chovich"},
	{"Bećirović", "Becirovic", "Бећировић", "Beqiroviq"},
	{"Janša", "Jansa", "Јанша", "Yansha"},
	{"Pučnik", "Pucnik", "Пучник"},
	{"Štajerska", "Stajerska", "Штајерска", "Shtayerska"},
	{"Križ", "Kriz", "Криж", "Krizh"},
	{"Hadžiabdić", "Хаџиабдић", "Hadziabdic"},
	{"Stjepan Mesić", "Stjepan Mesic", "Стјепан Месић"},
	// Romanian, German, Nordic letters in names of companies.
	{"Ștefan Țuțea", "Şţefan Ţuţea", "Stefan Tutea"},
	{"Weiß", "Weiss", "Veis"},
	{"Grønland Œuvre", "Gronland Oeuvre"},
	// Punctuation, titles of companies, other scripts.
	{"D'Angelo", "D’Angelo", "DʼAngelo", "D`Angelo", "DAngelo"},
	{"AIK-Banka a.d.", "aik banka a d", "АИК Банка А.Д."},
	{"„Енерго-Нова“ ДОО", "Energo-Nova DOO", "\"Energo Nova\" doo"},
	{"Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδοπουλοσ"},
	{"ﬁrma", "firma", "Фирма"},
	{"Ｎｏｖａ　４４", "Nova 44", "Нова 44"},
	{"zero\u200bwidth", "zerowidth"},
}

func TestNameKeyFindsAnySpellingByAnyOther(t *testing.T) {
	for _, group := range spellings {
		want := graph.NameKey(group[0])
		for _, spelling := range group {
			if got := graph.NameKey(spelling); got != want {
				t.Errorf("the key of %q is %q, that of %q is %q", spelling, got, group[0], want)
			}
		}
	}
}

func TestNameKeyKeepsDifferentNamesApart(t *testing.T) {
	apart := [][2]string{
		{"Marko", "Marka"}, {"Milan", "Milena"}, {"Petrov", "Petrova"}, {"Jovan", "Ivan"},
		{"Ilić", "Lilić"}, {"Hasan", "Hasani"}, {"Ana", "Jana"}, {"Šala", "Žala"},
		{"Đurić", "Durić"}, {"Ђурић", "Дурић"}, {"Ljuba", "Luba"}, {"Njego", "Nego"},
		{"Kosta", "Krsta"}, {"Begović", "Hadžibegović"}, {"Gashi", "Kashi"}, {"Berisha", "Berishaj"},
		{"Demir", "Demirel"}, {"Çelik", "Delik"}, {"Yavaş", "Savaş"}, {"Thaçi", "Daçi"},
		{"Popović", "Popovski"}, {"Tomić", "Tonić"}, {"Sela", "Selo"}, {"Zoran", "Goran"},
		{"Novi Sad", "Novisad"}, {"Block 4", "Block 44"}, {"A.D.", "AD"}, {"Ali", "Hali"},
		{"Edi", "Eda"}, {"Bojan", "Boban"}, {"Xhafer", "Jafer"}, {"Мирко", "Марко"},
	}
	for _, pair := range apart {
		if a, b := graph.NameKey(pair[0]), graph.NameKey(pair[1]); a == b {
			t.Errorf("%q and %q both have the key %q", pair[0], pair[1], a)
		}
	}
}

func TestNameKeyOfWhatIsNoName(t *testing.T) {
	for _, text := range []string{"", " ", "-", "…", "'", "\u0301", "\u200b", "\xff\xfe", "🙂", " - / - "} {
		if got := graph.NameKey(text); got != "" {
			t.Errorf("the key of %q is %q, want none", text, got)
		}
	}
}

// letters are those of the region, in either script, and what stands between.
var letters = []rune("abcčćçdđeëfgǵğhiıİjkḱlmnnoöpqrsšşṣtțuüvwxyzžABCČĆĐGHIJKLQSTXYZŽ абвгдђѓежзѕијклљмнњопрстћќуфхцчџшщъьюяйыэё-' .4")

func names() *rapid.Generator[string] {
	return rapid.StringOf(rapid.OneOf(rapid.SampledFrom(letters), rapid.Rune()))
}

func TestNameKeyOfKeyIsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := names().Draw(t, "name")
		key := graph.NameKey(name)
		if again := graph.NameKey(key); again != key {
			t.Fatalf("the key of %q is %q, and the key of that %q", name, key, again)
		}
	})
}

func TestNameKeyIgnoresCaseAndOuterSpace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOf(rapid.SampledFrom(letters)).Draw(t, "name")
		want := graph.NameKey(name)
		for _, same := range []string{strings.ToUpper(name), strings.ToLower(name), "  " + name + "\t"} {
			if got := graph.NameKey(same); got != want {
				t.Fatalf("the key of %q is %q, that of %q is %q", name, want, same, got)
			}
		}
	})
}

func TestNameKeyFollowsSomebodyWhoTypes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.SliceOf(rapid.SampledFrom(letters)).Draw(t, "name")
		key := graph.NameKey(string(typed))
		beginning := string(typed[:rapid.IntRange(0, len(typed)).Draw(t, "typed so far")])
		soFar := graph.NameKey(beginning)
		if strings.HasSuffix(strings.ToLower(beginning), "y") || strings.Trim(soFar[max(0, len(soFar)-1):], "gktx") == "" {
			return // the last letter may become a part of another
		}
		if !strings.HasPrefix(key, soFar) {
			t.Fatalf("%q has the key %q, its beginning %q has %q", string(typed), key, beginning, soFar)
		}
	})
}

func FuzzNameKey(f *testing.F) {
	for _, group := range spellings[:8] {
		f.Add(group[0])
	}
	f.Add("tshhh kjj xxh gyy ьо ŉ \u0345 ﷺ")
	f.Fuzz(func(t *testing.T, name string) {
		key := graph.NameKey(name)
		if again := graph.NameKey(key); again != key {
			t.Errorf("the key of %q is %q, and the key of that %q", name, key, again)
		}
		if strings.Contains(key, "  ") || strings.TrimSpace(key) != key {
			t.Errorf("the key of %q has stray spaces: %q", name, key)
		}
	})
}

func BenchmarkNameKey(b *testing.B) {
	for b.Loop() {
		for _, name := range []string{"Edi Rama", "Ђорђе Ђурић", "Kılıçdaroğlu", "Министерство за транспорт и врски"} {
			graph.NameKey(name)
		}
	}
}
