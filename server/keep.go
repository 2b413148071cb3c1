package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/members"
	"spona/server/config"
)

// A kept is one thing that is kept for a while.
type kept struct {
	name, what string
	time       *time.Duration
}

// keptIn are the things that are kept for a while, and how long.
func keptIn(k *members.Keep) []kept {
	return []kept{
		{"unused-sessions", "sessions, since they were last used", &k.UnusedSession},
		{"sessions", "sessions, since they were opened", &k.Session},
		{"sign-ups", "accounts whose address nobody confirmed", &k.SignUp},
		{"declined", "applications that were declined, and why", &k.Declined},
		{"letters", "letters in the folder outbox", &k.Letters},
	}
}

// A keeping says how long things are kept.
type keeping struct {
	given     map[string]string
	wipeEvery time.Duration
}

// register adds the flags for how long things are kept, one after the other.
func (k *keeping) register(cmd *cobra.Command) {
	cmd.Flags().StringToStringVar(&k.given, "keep", nil, "how long something is kept, such as sessions=14d,letters=48h")
	cmd.Flags().DurationVar(&k.wipeEvery, "wipe-every", time.Hour, "least time between two wipings of what deleted accounts left in the file")
}

// set checks what was given, and makes a server keep it.
func (k *keeping) set(s *server) (err error) {
	if k.wipeEvery <= 0 {
		return graph.Invalid("", "--wipe-every is a time, such as 1h")
	}
	s.wipeEvery = k.wipeEvery
	s.keep, err = readKeep(k.given)
	return err
}

// keepHelp is the table of what is kept and for how long.
func keepHelp() string {
	usual := members.Keep{}.Normalised()
	var b strings.Builder
	for _, k := range keptIn(&usual) {
		fmt.Fprintf(&b, "  %-16s %4dd  %s\n", k.name, int(k.time.Hours()/24), k.what)
	}
	return b.String()
}

// readKeep is how long things are kept, after what was given.
func readKeep(given map[string]string) (members.Keep, error) {
	var k members.Keep
	byName := make(map[string]*time.Duration)
	for _, one := range keptIn(&k) {
		byName[one.name] = one.time
	}
	names := slices.Sorted(maps.Keys(byName))
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if byName[name] == nil {
			hint := "there are " + strings.Join(names, ", ")
			if near := config.Nearest(name, names); near != "" {
				hint = "did you mean " + near + "?"
			}
			return k, graph.Invalid("", "--keep: %q is nothing that is kept for a while: %s", name, hint)
		}
		var err error
		if *byName[name], err = keptTime(given[name]); err != nil {
			return k, graph.Errorf(graph.CodeInvalid, "", "--keep %s: %w", name, err)
		}
	}
	if whole := k.Normalised(); whole.UnusedSession > whole.Session {
		return k, graph.Invalid("", "--keep: a session that is not used cannot be kept longer than any session: "+
			"unused-sessions is %s, sessions %s", daysOf(whole.UnusedSession), daysOf(whole.Session))
	}
	return k, nil
}

// keptTime is a time of days or hours, from an hour to ten years.
func keptTime(text string) (time.Duration, error) {
	const day, most = 24 * time.Hour, 3660 * 24 * time.Hour
	wrong := fmt.Errorf("%q is no time from 1h to 3660d, such as 30d or 48h", text)
	unit := time.Hour
	number, hours := strings.CutSuffix(text, "h")
	if !hours {
		var days bool
		if number, days = strings.CutSuffix(text, "d"); !days {
			return 0, wrong
		}
		unit = day
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > int(most/unit) {
		return 0, wrong
	}
	return time.Duration(n) * unit, nil
}

// daysOf is a time in days, or in hours when it is not whole days.
func daysOf(d time.Duration) string {
	const day = 24 * time.Hour
	if d%day == 0 {
		return fmt.Sprintf("%dd", d/day)
	}
	return fmt.Sprintf("%dh", d/time.Hour)
}
