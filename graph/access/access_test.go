package access_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/access"
)

const own, foreign = access.CircleID("own"), access.CircleID("foreign")

var actionNames = map[access.Action]string{
	access.Read: "Read", access.Write: "Write", access.Discover: "Discover", access.Convene: "Convene",
	access.KeepAccount: "KeepAccount", access.SecureAccount: "SecureAccount", access.MakeToken: "MakeToken",
	access.Apply: "Apply", access.InviteColleague: "InviteColleague", access.Contest: "Contest",
	access.DescribeDataset: "DescribeDataset", access.ReviewApplications: "ReviewApplications",
	access.SeeAccounts: "SeeAccounts", access.Suspend: "Suspend", access.ReadLog: "ReadLog",
	access.OpenCircle: "OpenCircle",
	access.Start:      "Start", access.TakePart: "TakePart", access.Moderate: "Moderate", access.OpenSpace: "OpenSpace", access.GiveRole: "GiveRole",
}

var verdictNames = map[access.Verdict]string{
	access.Unseen: "-", access.Allowed: "yes", access.SignIn: "sign in", access.Refused: "no",
	access.ProveAgain: "prove again", access.TooNew: "too new",
}

var spaces = []struct {
	name  string
	space access.Space
}{
	{"public", access.Public()}, {"members", access.Members()},
	{"questions", access.Public().WrittenBy(access.Citizen, access.Member)}, {"announcements", access.Members().WrittenBy(access.Moderator, access.Member)},
	{"own circle", access.In(own)}, {"foreign circle", access.In(foreign)},
}

// someone are the grants of a role with a standing in the circle that is its own,
// everything else as favourable as it gets.
func someone(r access.Role, s access.Standing) access.Grants {
	return access.Grants{
		Account: "u", Role: r, Seats: []access.Seat{{Circle: own, Standing: s}, {Circle: "other", Standing: access.Convening}},
		Fresh: true, Strong: true, Settled: true,
	}
}

var update = flag.Bool("update", false, "write the golden file anew")

// The table is what a reviewer reads: any change of a right shows in it.
func TestTheMatrixOfRightsIsAsWritten(t *testing.T) {
	var b strings.Builder
	for _, a := range access.Actions() {
		name, ok := actionNames[a]
		if !ok {
			t.Fatalf("action %d has no name in this test", a)
		}
		for _, s := range spaces {
			fmt.Fprintf(&b, "%-18s %-14s", name, s.name)
			for _, r := range access.Roles() {
				for _, standing := range []access.Standing{access.Inside, access.Convening} {
					g := someone(r, standing)
					if r == access.Visitor {
						g = access.Grants{}
					}
					if standing == access.Inside {
						fmt.Fprintf(&b, " | %s", verdictNames[access.NewViewer(g).May(a, s.space)])
					} else if with, without := access.NewViewer(g).May(a, s.space), access.NewViewer(someone(r, access.Inside)).May(a, s.space); r > access.Visitor && with != without {
						fmt.Fprintf(&b, " (convener: %s)", verdictNames[with])
					}
				}
			}
			b.WriteString("\n")
		}
	}
	head := "action             space          | visitor | citizen | member | editor | moderator | administrator\n"
	compareGolden(t, "matrix.txt", head+b.String())
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

func randomGrants(r *rand.Rand) access.Grants {
	g := someone(access.Role(r.IntN(len(access.Roles()))), access.Standing(r.IntN(3)))
	g.Fresh, g.Strong, g.Settled, g.Scopes = r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(2) == 0, access.Scope(r.IntN(8))
	if r.IntN(8) == 0 {
		g.Account = ""
	}
	return g
}

func TestNobodyOutsideReadsOrWritesInACircle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 10_000 {
		v := access.NewViewer(randomGrants(r))
		for _, a := range []access.Action{access.Read, access.Write, access.Convene} {
			if got := v.May(a, access.In(foreign)); got == access.Allowed {
				t.Fatalf("%+v may %s in a foreign circle", v, actionNames[a])
			}
		}
		if v.Role() < access.Moderator {
			for _, a := range access.Actions() {
				if got := v.May(a, access.In(foreign)); got != access.Unseen {
					t.Fatalf("%+v is told %q about %s in a foreign circle", v, verdictNames[got], actionNames[a])
				}
			}
		}
	}
}

func TestMoreGrantsNeverTakeARightAway(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 10_000 {
		less := randomGrants(r)
		more := less
		switch r.IntN(5) {
		case 0:
			more.Fresh = true
		case 1:
			more.Strong = true
		case 2:
			more.Settled = true
		case 3:
			more.Scopes = 0
		case 4:
			more.Role = min(more.Role+1, access.Administrator)
			// A second factor is what the higher role may ask for.
			more.Strong = true
		}
		for _, a := range access.Actions() {
			for _, s := range spaces {
				if access.NewViewer(less).May(a, s.space) == access.Allowed && access.NewViewer(more).May(a, s.space) != access.Allowed {
					t.Fatalf("%s in %s: allowed to %+v, not to %+v", actionNames[a], s.name, less, more)
				}
			}
		}
	}
}

func TestAStaffAccountWithoutItsSecondFactorIsAnEditor(t *testing.T) {
	g := someone(access.Administrator, access.Outside)
	g.Strong = false
	if got := access.NewViewer(g).Role(); got != access.Editor {
		t.Errorf("the role is %s", got)
	}
}

func TestWhatIsHiddenIsAnsweredLikeWhatIsNotThere(t *testing.T) {
	citizen := access.NewViewer(someone(access.Citizen, access.Outside))
	for _, err := range []error{
		citizen.Check(access.ReadLog, access.Public()), citizen.Check(access.Read, access.In(foreign)), citizen.Check(access.Write, access.In("never was")),
	} {
		if graph.CodeOf(err) != graph.CodeNotFound || err.Error() != access.NotFound().Error() {
			t.Errorf("got %v", err)
		}
	}
}

func TestAViewerDoesNotChangeWithTheGrantsItWasMadeOf(t *testing.T) {
	g := someone(access.Member, access.Inside)
	v := access.NewViewer(g)
	g.Seats[0].Circle = foreign
	if v.Standing(own) != access.Inside || v.Standing(foreign) != access.Outside {
		t.Error("the viewer shares memory with its grants")
	}
}

func BenchmarkMay(b *testing.B) {
	g := someone(access.Member, access.Inside)
	for i := range 500 {
		g.Seats = append(g.Seats, access.Seat{Circle: access.CircleID(fmt.Sprintf("circle-%03d", i)), Standing: access.Inside})
	}
	v, space := access.NewViewer(g), access.In("circle-250")
	b.ReportAllocs()
	for b.Loop() {
		if v.May(access.Write, space) != access.Allowed {
			b.Fatal("refused")
		}
	}
}
