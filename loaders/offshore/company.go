package offshore

import (
	"slices"
	"strings"
)

// evidentlyCompany reports whether a name holds a legal form of companies that no
// name of a person holds. SA, AG and SE without dots are names of persons too,
// and N.V. at the begin or after a comma may be somebody's initials.
func evidentlyCompany(name string) bool {
	words := strings.FieldsFunc(strings.ToUpper(name), func(r rune) bool { return r == ' ' || r == '/' || r == '(' || r == ')' })
	for i, word := range words {
		comma := i > 0 && strings.HasSuffix(words[i-1], ",")
		word = strings.TrimRight(word, ",;")
		bare := strings.ReplaceAll(word, ".", "")
		dotted := len(bare) < len(word) && strings.Contains(strings.TrimRight(word, "."), ".")
		switch {
		case i == 0:
		case slices.Contains(fullForms(), bare):
			return true
		case dotted && !comma && i == len(words)-1 && slices.Contains(dottedForms(), bare):
			return true
		case words[i-1] == "&" && (bare == "CO" || bare == "CIE"):
			return true
		}
	}
	return false
}

// fullForms are legal forms that are nothing else.
func fullForms() []string {
	return []string{
		"LTD", "LIMITED", "LTDA", "LIMITADA", "INC", "INCORPORATED", "CORP", "CORPORATION", "LLC", "LLP", "PLC", "PTE", "PTY", "BHD",
		"GMBH", "SARL", "SRL", "KFT", "DOO", "EOOD", "OOD", "OOO", "ZAO", "ANSTALT", "AKTIENGESELLSCHAFT", "ANONİM",
	}
}

// dottedForms are legal forms when they are written with dots at the end.
func dottedForms() []string {
	return []string{"SA", "SAS", "SAL", "SL", "SPA", "BV", "NV", "AG", "AS", "AŞ", "AD", "DD", "SE"}
}
