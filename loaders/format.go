package loaders

import (
	"context"
	"slices"
	"strings"

	"spona/graph"
	"spona/loaders/bods"
	"spona/loaders/ftm"
	"spona/loaders/input"
	"spona/loaders/native"
	"spona/loaders/ocds"
	"spona/loaders/offshore"
	"spona/loaders/parlamint"
	"spona/loaders/popolo"
	"spona/loaders/table"
)

// A Format is a way to write down what a load can read.
type Format struct {
	Name    string // as on the command line
	Title   string // for people
	Doc     string // a sentence on what it holds and where it is used
	Example string // a few lines of it

	// Options are what can be said about a file of the format beside what all
	// formats know ([CommonOptions]).
	Options []Option

	// OwnDatasets says that its files name the data sets that they belong to.
	OwnDatasets bool

	// Rows says that its records are rows, each of which may state many things:
	// records are counted by their places and not by their ids.
	Rows bool

	// Describe is what a file, or a mapping for it, says of its data set, how far
	// it can be relied on and in which encoding it is, each empty where it says
	// nothing. Nil for a format whose files say nothing. An error means that the
	// file cannot be read at all.
	Describe func(ctx context.Context, f input.File, options map[string]string) (graph.Dataset, graph.Tier, string, error)

	// Detect says how sure it is, from 0 to 100, that a file is of the format,
	// given the begin of its text and its name.
	Detect func(head []byte, name string) int

	// Read reads a file.
	Read input.Reader

	// Join is there when files of the format may add to each other: it is given
	// all that a data set has of them, and reads them in place of Read.
	Join func(files []input.File) input.Joint
}

// An Option is something that can be said about a file.
type Option struct {
	Name, Doc string
}

// CommonOptions are what can be said about a file of any format.
func CommonOptions() []Option {
	return []Option{{"encoding", "encoding of the text, when its look does not tell: " + strings.Join(input.Encodings(), ", ")}}
}

// Formats are all formats that can be loaded.
func Formats() []Format {
	return []Format{
		{
			Name: "popolo", Title: "Popolo",
			Doc:     "Members of parliaments and councils with their parties, terms and constituencies: EveryPolitician, Wikidata commons, PopIt.",
			Example: popolo.Sample,
			Detect:  popolo.Detect, Read: popolo.Read,
		},
		{
			Name: "ftm", Title: "FollowTheMoney",
			Doc:     "Companies, persons, payments, offices, sanctions as JSON lines: OpenSanctions, Aleph and what investigations exchange; also delta lines with op.",
			Example: ftm.Sample,
			Options: []Option{{ftm.PaymentsOption, ftm.PaymentsDoc}},
			Detect:  ftm.Detect, Read: ftm.Read,
		},
		{
			Name: "ocds", Title: "Open Contracting Data Standard",
			Doc:     "Tenders, bids, awards and contracts with buyers, suppliers and payments, versions 1.0 and 1.1: releases and records, in packages or as JSON lines.",
			Example: ocds.Sample,
			Detect:  ocds.Detect, Read: ocds.Read, Join: ocds.Join,
		},
		{
			Name: "bods", Title: "Beneficial Ownership Data Standard",
			Doc:     "Who owns and controls companies: shares, votes, board seats and trusts with persons and entities, versions 0.2 to 0.4, in arrays or as JSON lines.",
			Example: bods.Sample,
			Detect:  bods.Detect, Read: bods.Read, Join: bods.Join,
		},
		{
			Name: "offshore", Title: "Offshore Leaks Database",
			Doc:     "Companies, officers, intermediaries and addresses of the ICIJ's leaks: the tables of nodes and links, in the layouts of 2016 and of 2018 and later.",
			Example: offshore.Sample,
			Rows:    true, Describe: offshore.Describe,
			Detect: offshore.Detect, Read: offshore.Read, Join: offshore.Join,
		},
		{
			Name: "parlamint", Title: "ParlaMint",
			Doc:     "Members, parties, groups and governments of parliaments with their terms: the TEI headers of the ParlaMint corpora of debates.",
			Example: parlamint.Sample, Describe: parlamint.Describe,
			Detect: parlamint.Detect, Read: parlamint.Read, Join: parlamint.Join,
		},
		{
			Name: "table", Title: "Tables",
			Doc:     "CSV, TSV, XLSX and JSON arrays of objects, through a mapping that says which columns make what; for some public tables one comes along.",
			Example: table.Sample,
			Options: []Option{{table.MappingOption, table.MappingDoc}},
			Rows:    true, Describe: table.Describe,
			Detect: table.Detect, Read: table.Read,
		},
		{
			Name: "native", Title: "Spona's own",
			Doc:         "The whole graph as JSON lines, without loss: what export writes.",
			Example:     native.Sample,
			OwnDatasets: true,
			Detect:      native.Detect, Read: native.Read,
		},
	}
}

// FormatNamed is the format of that name.
func FormatNamed(name string) (Format, error) {
	formats := Formats()
	if i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return formats[i], nil
	}
	return Format{}, graph.Invalid("format", "%q is no format; the formats are %s", name, formatNames())
}

func formatNames() string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// unknownOption finds an option that the format does not have.
func (f Format) unknownOption(options map[string]string) error {
	var names []string
	for _, o := range append(CommonOptions(), f.Options...) {
		names = append(names, o.Name)
	}
	for name := range options {
		if !slices.Contains(names, name) {
			return graph.Invalid("options", "the format %s has no option %q; its options are %s", f.Name, name, strings.Join(names, ", "))
		}
	}
	return nil
}
