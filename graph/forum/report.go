package forum

import "time"

// A Report says that somebody thinks a post should not be there.
type Report struct {
	ID       ID
	Post     ID
	Topic    ID
	Space    ID
	Reporter ID // "" once that account is erased
	Reason   string
	At       time.Time
	Settled  time.Time // zero while it is open
	Settler  ID
	Decision string // what was decided and why, "" while it is open
}

// A ReportState is where a report stands.
type ReportState uint8

// The states of a report.
const (
	ReportOpen ReportState = iota
	ReportSettled
)

var reportStateNames = [...]string{"OPEN", "SETTLED"}

// String is the state's name in the API.
func (s ReportState) String() string { return nameOf(reportStateNames[:], int(s)) }

// ParseReportState is the inverse of [ReportState.String].
func ParseReportState(name string) (ReportState, bool) {
	i, ok := numberOf(reportStateNames[:], name)
	return ReportState(i), ok
}

// State is where the report stands.
func (r *Report) State() ReportState {
	if r.Settled.IsZero() {
		return ReportOpen
	}
	return ReportSettled
}

// A ReportQuery lists reports, the newest first, page by page.
type ReportQuery struct {
	Spaces []ID // that the viewer moderates
	State  *ReportState
	After  int64 // as [ReportPage.Places] gives it, 0 for the start
	Limit  int
}

// A ReportPage is one page and the number of all that fit.
type ReportPage struct {
	Reports []Report
	Places  []int64
	More    bool
	Total   int
}

// A Silence keeps an account from writing in the forum for a time; it reads on.
type Silence struct {
	Account ID
	Since   time.Time
	Until   time.Time
	Reason  string
	By      ID
}
