package demo

import (
	"strconv"
	"strings"

	"spona/graph"
)

// A people is one of the three that live in the invented country. Its names are
// put together from syllables that sound of the region; none is taken from a
// person.
type people struct {
	lang        string
	first       []string
	start, rest []string // of surnames
	end         []string
}

var (
	slavic = people{
		lang: "sr-Latn",
		first: []string{"Radomel", "Borislad", "Zorimel", "Dragnud", "Vukomar", "Miloned", "Stanibor", "Njegodar", "Živorek", "Ljubozar", "Prvodan", "Čedorad",
			"Milevra", "Zorneva", "Đurdela", "Snežilja", "Jasvina", "Ljubezda", "Dragojka", "Vesprena", "Ružmila", "Tamnara", "Ilvana", "Božidea"},
		start: []string{"Kremen", "Zver", "Tres", "Prek", "Bukvo", "Ždral", "Štrk", "Ljut", "Njeg", "Drenov", "Vrbal", "Grmo", "Šljiv", "Kostr", "Mravl", "Hrast", "Čavr", "Jez"},
		rest:  []string{"an", "ov", "uš", "elj", "ad", "ik", "onj", "ar", "eš", "il"},
		end:   []string{"ović", "ević", "kić", "čević", "ranić", "đić"},
	}
	albanian = people{
		lang: "sq",
		first: []string{"Arbendor", "Dritmir", "Shkëlqan", "Besnard", "Gurtan", "Liridam", "Ilmend", "Fatbardhor", "Agimosh", "Blertan", "Kushtran", "Valdrit",
			"Arbena-Lis", "Dritëria", "Shqiponesh", "Besjona", "Lulëzime", "Vjollcane", "Ermirela", "Mirlindë", "Rozafante", "Teutina", "Njomëza", "Yllkëna"},
		start: []string{"Gurë", "Shkëmb", "Fush", "Lis", "Bardh", "Krua", "Mal", "Zog", "Dell", "Qarr", "Ujk", "Thep", "Dru", "Hën", "Plep", "Rrez"},
		rest:  []string{"ëz", "ajt", "and", "ur", "ëll", "ish", "on", "im", "ek", "ar"},
		end:   []string{"aj", "ani", "ushi", "oli", "eza", "agu"},
	}
	turkish = people{
		lang: "tr",
		first: []string{"Çelinay", "Tuğtekin", "Yıldıray", "Gökdoğan", "Ilgıntan", "Şahbora", "Örgün", "Kıraçhan", "Baydoğuş", "Ülkemer", "Serdağ", "Alpçınar",
			"Selvinaz", "Gülçıra", "Ayşıl", "Nurçiğdem", "İlkyağmur", "Şirinsu", "Özlenay", "Dilbeyaz", "Ceylanur", "Yağmurnaz", "Işıltan", "Bengüsel"},
		start: []string{"Kırk", "Taş", "Gümüş", "Boz", "Yeşil", "Çam", "Ak", "Söğüt", "Kuş", "Demir", "Yıldız", "Şah", "Göl", "Ilgın", "Dağ", "Üzüm"},
		rest:  []string{"dağ", "kap", "ova", "pınar", "yel", "tepe", "çay", "bağ", "dere", "kum"},
		end:   []string{"lıoğlu", "baş", "cızade", "sever", "kıran", "tutan"},
	}
)

// peopleOf draws a people: the Slavic one is about half of the country.
func peopleOf(d *dice) *people {
	switch n := d.below(100); {
	case n < 52:
		return &slavic
	case n < 84:
		return &albanian
	}
	return &turkish
}

func pick(d *dice, from []string) string { return from[d.below(len(from))] }

func (p *people) surname(d *dice) string {
	start := pick(d, p.start)
	if p.lang == "sr-Latn" && d.oneIn(3) {
		return start + pick(d, p.end)
	}
	return start + pick(d, p.rest) + pick(d, p.end)
}

// personNames are the names of somebody: as registers write them, for half of
// the Slavic ones in Cyrillic too.
func personNames(d *dice) []graph.Name {
	p := peopleOf(d)
	name := pick(d, p.first) + " "
	if d.oneIn(8) {
		name += p.surname(d) + "-"
	}
	name += p.surname(d)
	names := append(make([]graph.Name, 0, 2), graph.Name{Text: name, Lang: p.lang})
	if p == &slavic && d.oneIn(2) {
		names = append(names, graph.Name{Text: cyrillic(name), Lang: "sr-Cyrl", Kind: graph.NameAlias})
	}
	return names
}

// town draws one of some two hundred place names.
func town(d *dice) string {
	switch d.below(3) {
	case 0:
		return pick(d, slavic.start) + pick(d, []string{"ograd", "ovac", "ište", "ovo"})
	case 1:
		return pick(d, albanian.start) + pick(d, []string{"ëras", "ishtë", "anë", "isht"})
	}
	return pick(d, turkish.start) + pick(d, []string{"ıyıl", "kıyı", "hisarcık", "köyü"})
}

// firmName is a surname or a town, a trade and a legal form, in the form's
// language.
func firmName(d *dice) (name, lang, form string) {
	p := peopleOf(d)
	start := pick(d, p.start) + pick(d, p.rest)
	switch p.lang {
	case "sq":
		form = pick(d, []string{"sh.p.k.", "sh.a."})
		return start + " " + pick(d, []string{"Ndërtim", "Energji", "Trans", "Farma", "Konsulencë", "Agro"}) + " " + form, p.lang, form
	case "tr":
		form = pick(d, []string{"Ltd. Şti.", "A.Ş."})
		return start + " " + pick(d, []string{"İnşaat", "Enerji", "Lojistik", "İlaç", "Danışmanlık", "Tarım"}) + " " + form, p.lang, form
	}
	form = pick(d, []string{"d.o.o.", "a.d."})
	return start + " " + pick(d, []string{"Gradnja", "Energija", "Prevoz", "Medika", "Savet", "Agrar"}) + " " + form, p.lang, form
}

// purchase is what a tender or contract is for, with its code.
func purchase(d *dice) (title, cpv string) {
	i := d.below(8)
	title = [...]string{"Rehabilitacija puta", "Ndërtimi i shkollës", "Tıbbi malzeme alımı", "Održavanje vodovoda",
		"Furnizim me pajisje IT", "Yol bakım hizmetleri", "Nabavka goriva", "Shërbime konsulence"}[i]
	cpv = [...]string{"45233142", "45214200", "33140000", "50514000", "30200000", "50230000", "09130000", "79410000"}[i]
	return title + ", " + town(d) + " " + strconv.Itoa(1+d.below(90)), cpv
}

// cyrillic writes a name of the Slavic people in its other script.
func cyrillic(latin string) string {
	var b strings.Builder
	b.Grow(2 * len(latin))
	for i := 0; i < len(latin); {
		letter, n := cyrillicLetter(latin[i:])
		b.WriteString(letter)
		i += n
	}
	return b.String()
}

// cyrillicLetter is the letter at the start of the text and how many bytes it
// has in Latin.
func cyrillicLetter(s string) (string, int) {
	for _, n := range [...]int{2, 1} {
		if len(s) < n {
			continue
		}
		if letter, ok := cyrillicLetters[s[:n]]; ok {
			return letter, n
		}
	}
	return s[:1], 1
}

// Č, š and their like are two bytes, as are the digraphs.
var cyrillicLetters = map[string]string{
	"lj": "љ", "nj": "њ", "dž": "џ", "Lj": "Љ", "Nj": "Њ",
	"č": "ч", "ć": "ћ", "đ": "ђ", "š": "ш", "ž": "ж", "Č": "Ч", "Ć": "Ћ", "Đ": "Ђ", "Š": "Ш", "Ž": "Ж",
	"a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "z": "з", "i": "и", "j": "ј", "k": "к", "l": "л", "m": "м",
	"n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "h": "х", "c": "ц",
	"A": "А", "B": "Б", "V": "В", "G": "Г", "D": "Д", "E": "Е", "Z": "З", "I": "И", "J": "Ј", "K": "К", "L": "Л", "M": "М",
	"N": "Н", "O": "О", "P": "П", "R": "Р", "S": "С", "T": "Т", "U": "У", "F": "Ф", "H": "Х", "C": "Ц",
}
