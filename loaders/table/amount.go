package table

import (
	"strings"
	"unicode"

	"github.com/govalues/decimal"

	"spona/graph"
)

// A number is a number as it was read: plain digits with a point, and the
// currency that stood beside it, "" for none.
type number struct{ plain, currency string }

// parseNumber reads a number as people write it: with separators of thousands,
// a currency before or after, a minus or brackets for what is negative. point is
// the decimal separator, 0 when nobody said which: then a single separator before
// three digits could be either, and is refused.
func parseNumber(written string, point byte) (number, error) {
	if isPlain(written, point) {
		return number{plain: written}, nil
	}
	digits, currency := written, ""
	if strings.Trim(written, "0123456789.,") != "" {
		digits, currency = splitCurrency(written)
	}
	negative := strings.HasPrefix(digits, "-")
	digits = strings.TrimSpace(strings.TrimPrefix(digits, "-"))
	if inner, ok := strings.CutPrefix(digits, "("); ok && strings.HasSuffix(inner, ")") {
		negative, digits = !negative, inner[:len(inner)-1]
	}
	plain, ok := ungrouped(digits, point)
	if !ok || strings.Trim(plain, "0123456789.") != "" || plain == "" || plain == "." {
		return number{}, graph.Invalid("amount", "%.60q is no number", written)
	}
	if negative {
		plain = "-" + plain
	}
	return number{plain, currency}, nil
}

// isPlain reports whether a text is a number that means the same everywhere:
// digits, and at most one point that is no separator of thousands.
func isPlain(s string, point byte) bool {
	dot := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c == '-' && i == 0 && len(s) > 1:
		case c == '.' && dot < 0 && i > 0:
			dot = i
		default:
			return false
		}
	}
	return s != "" && (dot < 0 || point == '.' && dot < len(s)-1)
}

// ungrouped takes the separators of thousands out.
func ungrouped(s string, point byte) (string, bool) {
	if strings.Trim(s, "0123456789.,") != "" {
		s = strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || strings.ContainsRune("'’`", r) {
				return -1
			}
			return r
		}, s)
	}
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots+commas == 0:
		return s, true
	case dots > 0 && commas > 0: // the last one is the decimal separator
		last, group := byte('.'), ","
		if strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.') {
			last, group = ',', "."
		}
		if strings.Count(s, string(last)) > 1 {
			return "", false
		}
		whole, rest, _ := strings.Cut(s, string(last))
		return strings.ReplaceAll(whole, group, "") + "." + rest, isGrouped(whole, group)
	}
	sep := "."
	if commas > 0 {
		sep = ","
	}
	if dots+commas > 1 {
		return strings.ReplaceAll(s, sep, ""), isGrouped(s, sep) && point != sep[0]
	}
	grouped := isGrouped(s, sep)
	switch {
	case grouped && point == 0:
		return "", false
	case grouped && point != sep[0]:
		return strings.Replace(s, sep, "", 1), true
	}
	return strings.Replace(s, sep, ".", 1), true
}

// isGrouped reports whether all groups after the first have three digits, and the
// first has one to three.
func isGrouped(s, sep string) bool {
	first := true
	for g := range strings.SplitSeq(s, sep) {
		if first && (len(g) == 0 || len(g) > 3) || !first && len(g) != 3 {
			return false
		}
		first = false
	}
	return true
}

// currencyWords are what stands beside amounts, by code. Signs that several
// currencies share are left out, save the dollar, which alone means the American.
var currencyWords = func() map[string]string {
	words := make(map[string]string)
	for code, all := range map[string]string{
		"EUR": "€ eur euro euros evro evra", "USD": "$ usd us$ dollar dollars", "GBP": "£ gbp", "CHF": "chf sfr fr.",
		"ALL": "all lek lekë leke l.", "BAM": "bam km", "MKD": "mkd ден den denar denari денари", "RSD": "rsd din din. дин dinara dinar",
		"TRY": "₺ try tl yl", "BGN": "bgn лв лв. lv lv.", "HRK": "hrk kn kuna", "RON": "ron lei leu", "DEM": "dem dm",
	} {
		for _, word := range strings.Fields(all) {
			words[word] = code
		}
	}
	return words
}()

// signs are the forms of the minus and the space that numbers are written with.
var signs = strings.NewReplacer("−", "-", "–", "-", "\u00a0", " ")

// splitCurrency takes the currency off a number, and brings the minus to its
// front.
func splitCurrency(written string) (digits, currency string) {
	s := signs.Replace(strings.TrimSpace(written))
	negative := strings.HasPrefix(s, "-")
	s = strings.TrimSpace(strings.TrimPrefix(s, "-"))
	isNumber := func(r rune) bool { return unicode.IsDigit(r) || r == '-' || r == '(' }
	if at := strings.IndexFunc(s, isNumber); at > 0 {
		if code, ok := currencyWords[strings.ToLower(strings.TrimSpace(s[:at]))]; ok {
			s, currency = s[at:], code
		}
	}
	last := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsDigit(r) || r == ')' })
	if last >= 0 && last+1 < len(s) {
		word := strings.ToLower(strings.TrimSpace(s[last+1:]))
		if code, ok := currencyWords[word]; ok && (currency == "" || currency == code) {
			s, currency = s[:last+1], code
		} else if word == ".-" || word == ",-" || word == "-" { // 500,- is five hundred
			s = s[:last+1]
		}
	}
	if negative {
		s = "-" + s
	}
	return s, currency
}

// parsePercent reads a share: "25", "33,3 %", "25-50", ">50".
func parsePercent(written string) (graph.Share, error) {
	s := strings.NewReplacer("%", "", " ", "", "\u00a0", "", "–", "-", ",", ".").Replace(written)
	s, more := strings.CutPrefix(s, ">")
	low, high, ranged := strings.Cut(s, "-")
	switch {
	case more && !ranged:
		high = "100"
	case !ranged:
		high = low
	}
	from, err := graph.ParseDecimal(low)
	if err != nil {
		return graph.Share{}, graph.Invalid("share", "%.60q is no share in percent", written)
	}
	to, err := graph.ParseDecimal(high)
	if err != nil {
		return graph.Share{}, graph.Invalid("share", "%.60q is no share in percent", written)
	}
	share := graph.Share{Min: from, Max: to, MinExclusive: more}
	return share, share.Validate()
}

// sum adds amounts exactly.
func sum(amounts []graph.Money) (graph.Money, error) {
	total := graph.Money{Amount: decimal.Zero, Currency: amounts[0].Currency}
	for _, m := range amounts {
		if m.Currency != total.Currency {
			return graph.Money{}, graph.Invalid("amount", "amounts in %s and %s have no sum", total.Currency, m.Currency)
		}
		added, err := total.Amount.Add(m.Amount)
		if err != nil {
			return graph.Money{}, graph.Invalid("amount", "the sum has more than 19 digits")
		}
		total.Amount = added
	}
	return graph.NewMoney(total.Amount.String(), total.Currency)
}
