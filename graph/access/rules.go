package access

// An Action is something that a viewer may want to do in a [Space].
type Action uint8

// The actions. What each takes is said in the table below.
const (
	_ Action = iota

	Read     // read what is said in the space
	Write    // say something in it
	Start    // start a conversation in it
	TakePart // say something about what is said: react, vote, report, follow
	Moderate // hide, lock, pin and move what is said; settle reports
	Discover // know that the space exists, what it is for and who is in it
	Convene  // let others into a circle and out of it, and describe it

	KeepAccount   // read and change one's own account
	SecureAccount // change what the account is entered with, export it, delete it
	MakeToken     // make a token that acts for the account

	Apply           // ask for an organisation to be identified
	InviteColleague // ask somebody into one's own organisation

	Contest         // mark a fact as contested, with a reason
	DescribeDataset // mend the description of a data set

	ReviewApplications // identify an organisation or refuse it
	SeeAccounts        // list accounts, and who invited whom
	Suspend            // keep an account out, and let it in again
	ReadLog            // read the moderators' log

	OpenSpace  // make a space of the forum, and change what it is for
	OpenCircle // make a circle, close it, name its conveners
	GiveRole   // change the role of an account

	actions // their number
)

// A rule is what an action takes.
type rule struct {
	role     Role     // the least
	standing Standing // in the circle of the space; only there
	circle   bool     // it happens in a circle or not at all
	convened bool     // in a circle its conveners do it, whatever their role
	starts   bool     // the space may ask for a higher role of those who start
	answers  bool     // or of those who answer
	staff    bool     // staff may do it in any circle
	scope    Scope
	fresh    bool // having proved who they are a short while ago
	settled  bool // with an account that is not new
	hidden   bool // whoever may not must not learn that it can be done
}

// ruleOf is the table of all rules; ok is false for an action that has none.
func ruleOf(a Action) (r rule, ok bool) {
	switch a {
	case Read:
		return rule{standing: Inside, scope: ScopeRead, hidden: true}, true
	case Write:
		return rule{role: Citizen, standing: Inside, scope: ScopeWrite, answers: true}, true
	case Start:
		return rule{role: Citizen, standing: Inside, scope: ScopeWrite, starts: true}, true
	case TakePart:
		return rule{role: Citizen, standing: Inside, scope: ScopeWrite}, true
	case Moderate:
		return rule{role: Moderator, standing: Convening, convened: true, scope: ScopeAccount, hidden: true}, true
	case OpenSpace:
		return rule{role: Administrator, standing: Convening, convened: true, scope: ScopeAccount, hidden: true}, true
	case Discover:
		return rule{standing: Inside, staff: true, scope: ScopeRead, hidden: true}, true
	case Convene:
		return rule{role: Member, standing: Convening, circle: true, scope: ScopeWrite}, true
	case KeepAccount:
		return rule{role: Citizen, scope: ScopeAccount}, true
	case SecureAccount, MakeToken:
		return rule{role: Citizen, scope: ScopeAccount, fresh: true}, true
	case Apply:
		return rule{role: Citizen, scope: ScopeWrite}, true
	case InviteColleague:
		return rule{role: Member, scope: ScopeAccount, settled: true}, true
	case Contest, DescribeDataset:
		return rule{role: Editor, scope: ScopeWrite, hidden: true}, true
	case ReviewApplications, SeeAccounts, ReadLog:
		return rule{role: Moderator, scope: ScopeAccount, hidden: true}, true
	case Suspend:
		return rule{role: Moderator, scope: ScopeAccount, fresh: true, hidden: true}, true
	case OpenCircle, GiveRole:
		return rule{role: Administrator, scope: ScopeAccount, fresh: true, hidden: true}, true
	}
	return rule{}, false
}

// Actions are all actions.
func Actions() []Action {
	all := make([]Action, 0, actions-1)
	for a := Action(1); a < actions; a++ {
		all = append(all, a)
	}
	return all
}
