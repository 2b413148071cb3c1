package graph

import (
	"strconv"
	"strings"
	"unicode"
)

// A Property names one thing that a record may state of an entity or a relation
// beside names, identifiers and the fields of [RelationRecord]. The text is
// what files and stores keep: properties may be added, never renamed.
type Property string

// A ValueType says how the text of a property's value is to be read.
type ValueType uint8

// The value types. Texts are kept as given, the others in canonical form.
const (
	TypeText    ValueType = iota + 1 // any text, perhaps with a language
	TypeDate                         // as [Date.String]
	TypeMoney                        // as [Money.String]
	TypeDecimal                      // as decimal text
	TypeInteger                      // as decimal digits
	TypeCountry                      // ISO 3166-1 alpha-2, or XK
	TypeURL                          // http or https
	TypeBool                         // "true" or "false"
	TypeEntity                       // the [ID] of an entity
)

// A Value is one thing that a record states.
type Value struct {
	Property Property
	Text     string // canonical form of the property's type; "" when the original could not be read
	Lang     string // BCP 47, for texts whose language is known
	At       Date   // the year or day that the value is for, as with accounts and amendments; zero when it is for no time in particular
	Original string // what the source wrote, where it differs from Text
}

// Definition describes a property.
type Definition struct {
	Property Property
	Type     ValueType
	Doc      string // one line for schema and help
}

// Properties of more than one kind.
const (
	PropertyCountry        Property = "country"
	PropertyDescription    Property = "description"
	PropertyClassification Property = "classification"
	PropertyWebsite        Property = "website"
	PropertyWikipedia      Property = "wikipedia"
	PropertyImage          Property = "image"
	PropertyFounded        Property = "founded"
	PropertyDissolved      Property = "dissolved"
	PropertyStatus         Property = "status"
	PropertyWeight         Property = "weight"
	PropertyDocument       Property = "document"
)

func commonProperties() []Definition {
	return []Definition{
		{PropertyCountry, TypeCountry, "country that it belongs to"},
		{PropertyDescription, TypeText, "what the source says about it"},
		{PropertyClassification, TypeText, "the source's own class for it"},
		{PropertyWebsite, TypeURL, "its own page"},
		{PropertyWikipedia, TypeURL, "an encyclopaedia's page about it"},
		{PropertyImage, TypeURL, "a picture of it"},
		{PropertyFounded, TypeDate, "when it came into being"},
		{PropertyDissolved, TypeDate, "when it ceased to be"},
		{PropertyStatus, TypeText, "its state in the words of the source"},
		{PropertyWeight, TypeDecimal, "a weight of the relation for benchmarks"},
		{PropertyDocument, TypeURL, "a document about it"},
	}
}

// Properties is the catalogue of all properties, each once.
func Properties() []Definition {
	var all []Definition
	for _, part := range [][]Definition{
		commonProperties(), personProperties(), bodyProperties(), procurementProperties(),
		declarationProperties(), eventProperties(), placeProperties(), relationProperties(),
		paymentProperties(),
	} {
		all = append(all, part...)
	}
	return all
}

// propertyTypes is the catalogue as a look-up.
var propertyTypes = func() map[Property]ValueType {
	types := make(map[Property]ValueType)
	for _, d := range Properties() {
		types[d.Property] = d.Type
	}
	return types
}()

// Type is the type of the property's values, 0 for a property that is not in the
// catalogue.
func (p Property) Type() ValueType { return propertyTypes[p] }

// Canonical returns the text in the canonical form of the property's type, or an
// error with [CodeInvalid]. A loader keeps what it refuses as Original, with an
// empty Text.
func (p Property) Canonical(text string) (string, error) {
	text = strings.TrimSpace(text)
	switch p.Type() {
	case TypeText:
		return text, nil
	case TypeEntity:
		if !ID(text).IsEntity() {
			return "", Invalid(string(p), "%q is no entity id", clip(text))
		}
		return text, nil
	case TypeDate:
		d, err := ParseDate(text)
		return d.String(), err
	case TypeMoney:
		m, err := ParseMoney(text)
		return m.String(), err
	case TypeDecimal:
		d, err := ParseDecimal(text)
		return d.String(), err
	case TypeInteger:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return "", Invalid(string(p), "%q is no whole number", clip(text))
		}
		return strconv.FormatInt(n, 10), nil
	case TypeCountry:
		return ParseCountry(text)
	case TypeURL:
		return canonicalURL(p, text)
	case TypeBool:
		if text != "true" && text != "false" {
			return "", Invalid(string(p), "%q is neither true nor false", clip(text))
		}
		return text, nil
	}
	return "", Invalid("property", "%q is no property; see the catalogue", clip(string(p)))
}

// canonicalURL lets only web addresses pass: a link of another scheme could run
// code where it is shown.
func canonicalURL(p Property, text string) (string, error) {
	scheme, rest, ok := strings.Cut(text, "://")
	scheme = strings.ToLower(scheme)
	hasHost := rest != "" && strings.IndexAny(rest, "/?#") != 0
	unsafe := func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsGraphic(r) || strings.ContainsRune("\"<>\\`", r)
	}
	if !ok || scheme != "http" && scheme != "https" || !hasHost || strings.ContainsFunc(text, unsafe) {
		return "", Invalid(string(p), "%q is no web address (http or https)", clip(text))
	}
	return scheme + "://" + rest, nil
}

// NewValue is the value of a property as a source wrote it: canonical where it
// can be read, with the original beside it where that differs, and with an empty
// text where it cannot.
func NewValue(p Property, written string) Value {
	text, err := p.Canonical(written)
	if err != nil {
		text = ""
	}
	v := Value{Property: p, Text: text}
	if text != written {
		v.Original = written
	}
	return v
}
