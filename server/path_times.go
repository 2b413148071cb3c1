package main

import (
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/server/config"
)

// searchTimes are the flags about the times of relations.
type searchTimes struct {
	time, asOf string
	maxGapDays int
	backward   bool
}

func (t *searchTimes) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&t.time, "time", "any", "any, overlap (all steps at one time) or sequence (each step after the one before)")
	asOfFlag(cmd, &t.asOf)
	flags.IntVar(&t.maxGapDays, "max-gap-days", 0, "of --time sequence: the most days between two steps; 0 for any number")
	flags.BoolVar(&t.backward, "backward", false, "of --time sequence: the last step is the first in time")
}

func asOfFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "as-of", "", "only relations that may have held on that day, or in that month or year, such as 2017-05")
}

// add writes the API's options about time. Which of them go together is for the
// command line to say, in the names of its flags.
func (t *searchTimes) add(options map[string]any) error {
	time, err := oneOf("--time", t.time, "any", "overlap", "sequence")
	if err != nil {
		return err
	}
	switch {
	case t.asOf != "" && time != "ANY":
		return graph.Invalid("", "--as-of is about one time, so --time has to be any")
	case t.maxGapDays != 0 && time != "SEQUENCE":
		return graph.Invalid("", "--max-gap-days needs --time sequence: only there are gaps between steps")
	case t.maxGapDays < 0:
		return graph.Invalid("", "--max-gap-days: %d is no number of days", t.maxGapDays)
	case t.backward && time != "SEQUENCE":
		return graph.Invalid("", "--backward needs --time sequence: nothing else has a direction in time")
	}
	options["time"] = time
	if t.maxGapDays != 0 {
		options["maxGapDays"] = t.maxGapDays
	}
	if t.backward {
		options["backward"] = true
	}
	addAsOf(options, t.asOf)
	return nil
}

func addAsOf(options map[string]any, day string) {
	if day != "" {
		options["time"], options["asOf"] = "AS_OF", day
	}
}

// searchOrder is the API's order for the value of --order.
func searchOrder(value string) (string, error) { return oneOf("--order", value, "shortest", "risk") }

// oneOf is the API's value of a flag that has to be one of some words.
func oneOf(flag, value string, words ...string) (string, error) {
	for _, word := range words {
		if strings.EqualFold(value, word) {
			return strings.ToUpper(word), nil
		}
	}
	hint := "it is " + strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	if near := config.Nearest(strings.ToLower(value), words); near != "" {
		hint = "did you mean " + near + "?"
	}
	return "", graph.Invalid("", "%s: %q cannot be asked for: %s", flag, value, hint)
}
