package community

import (
	"strings"

	"spona/graph/access"
	"spona/graph/members"
)

const accountColumns = `id, handle, email, name, language, role, organisation, state, created, password, code_key, code_step`

func scanAccount(row scanner, a *members.Account) error {
	return row.Scan(&a.ID, &a.Handle, &a.Email, &a.Name, &a.Language, &a.Role, &a.Organisation, &a.State, moment{&a.Created}, &a.Password,
		&a.CodeKey, &a.CodeStep)
}

// Account implements [members.Reader].
func (r *rows) Account(id members.ID) (*members.Account, error) {
	return one(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE id = ?`, id)
}

// AccountsOf implements [members.Reader].
func (r *rows) AccountsOf(ids []members.ID) ([]members.Account, error) {
	return many(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE id IN (SELECT value FROM json_each(?))`, listed(ids))
}

// AccountByEmail implements [members.Reader].
func (r *rows) AccountByEmail(email string) (*members.Account, error) {
	return one(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE email = ?`, email)
}

// AccountByHandle implements [members.Reader].
func (r *rows) AccountByHandle(handle string) (*members.Account, error) {
	return one(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE handle = ?`, strings.ToLower(handle))
}

// Accounts implements [members.Reader].
func (r *rows) Accounts(q members.AccountQuery) (page members.AccountPage, err error) {
	var where conditions
	if q.Text != "" {
		where.add("handle >= ? AND handle < ?", q.Text, q.Text+"\U0010ffff")
	}
	if len(q.Roles) > 0 {
		where.in("role", len(q.Roles), func(i int) any { return q.Roles[i] })
	}
	if q.State != nil {
		where.add("state = ?", *q.State)
	}
	if page.Total, err = r.number(`SELECT count(*) FROM account`+where.String(), where.args...); err != nil {
		return page, err
	}
	where.add("handle > ?", q.After)
	page.Accounts, err = many(r, scanAccount, `SELECT `+accountColumns+` FROM account`+where.String()+` ORDER BY handle LIMIT ?`, where.with(q.Limit+1)...)
	page.Accounts, page.More = cut(page.Accounts, q.Limit)
	return page, err
}

// HandleRetired implements [members.Reader].
func (r *rows) HandleRetired(mark string) (bool, error) {
	n, err := r.number(`SELECT count(*) FROM retired_handle WHERE mark = ?`, mark)
	return n > 0, err
}

// CountRole implements [members.Reader].
func (r *rows) CountRole(role access.Role) (int, error) {
	return r.number(`SELECT count(*) FROM account WHERE role = ? AND state = ?`, role, members.Active)
}

// Colleagues implements [members.Reader].
func (r *rows) Colleagues(organisation members.ID) ([]members.Account, error) {
	return many(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE organisation = ? AND organisation <> '' ORDER BY handle`, organisation)
}

// PutAccount implements [members.Writer].
func (r *rows) PutAccount(a *members.Account) error {
	return taken(r.exec(`INSERT INTO account (`+accountColumns+`) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, email = excluded.email, name = excluded.name, language = excluded.language,
		role = excluded.role, organisation = excluded.organisation, state = excluded.state, password = excluded.password,
		code_key = excluded.code_key, code_step = excluded.code_step`,
		a.ID, a.Handle, a.Email, a.Name, a.Language, a.Role, a.Organisation, a.State, seconds(a.Created), a.Password, a.CodeKey, a.CodeStep,
	), "handle", "email")
}

// EraseAccount implements [members.Writer].
func (r *rows) EraseAccount(id members.ID, mark string) error {
	if err := r.erase(id); err != nil {
		return err
	}
	return r.retire(mark)
}

// retire keeps a handle from being taken again.
func (r *rows) retire(mark string) error {
	return r.exec(`INSERT OR IGNORE INTO retired_handle (mark) VALUES (?)`, mark)
}

// erase removes an account and all that is its own.
func (r *rows) erase(id members.ID) error {
	a, err := r.Account(id)
	if err != nil {
		return err
	}
	if err := r.eraseTalk(id); err != nil {
		return err
	}
	for _, of := range []string{
		`DELETE FROM session WHERE account = ?1`, `DELETE FROM token WHERE account = ?1`, `DELETE FROM link WHERE account = ?1`,
		`DELETE FROM passkey WHERE account = ?1`, `DELETE FROM recovery_code WHERE account = ?1`, `DELETE FROM seat WHERE account = ?1`,
		`DELETE FROM invitation WHERE inviter = ?1 AND used = 0`, `DELETE FROM letter WHERE account = ?1`, `DELETE FROM event WHERE account = ?1`,
		`DELETE FROM account WHERE id = ?1`, `UPDATE invitation SET for_email = '' WHERE used_by = ?1`,
		// An organisation outlives its applicant; an application that nobody stands
		// behind any more does not.
		`DELETE FROM organisation WHERE applicant = ?1 AND state <> 1`, `UPDATE organisation SET applicant = '' WHERE applicant = ?1`,
	} {
		if err := r.exec(of, id); err != nil {
			return err
		}
	}
	if err := r.exec(orphanedChecks); err != nil {
		return err
	}
	for _, of := range []string{
		`UPDATE invitation SET for_email = '' WHERE for_email = ?`, `DELETE FROM letter WHERE receiver = ?`, `DELETE FROM link WHERE email = ?`,
	} {
		if err := r.exec(of, a.Email); err != nil {
			return err
		}
	}
	r.erased = true
	return r.exec(`UPDATE wiping SET erased = erased + 1`)
}

// orphanedChecks removes what moderators wrote about organisations that are gone.
const orphanedChecks = `DELETE FROM organisation_check WHERE organisation NOT IN (SELECT id FROM organisation)`

// cut takes the row off that was read to see whether there are more.
func cut[T any](all []T, limit int) ([]T, bool) {
	if len(all) > limit {
		return all[:limit], true
	}
	return all, false
}

// conditions are what a list is limited by.
type conditions struct {
	texts []string
	args  []any
}

func (c *conditions) add(text string, args ...any) {
	c.texts, c.args = append(c.texts, text), append(c.args, args...)
}

// in adds that a column has one of n values.
func (c *conditions) in(column string, n int, value func(i int) any) {
	c.texts = append(c.texts, column+" IN (?"+strings.Repeat(",?", n-1)+")")
	for i := range n {
		c.args = append(c.args, value(i))
	}
}

// String is the WHERE clause, "" for no condition.
func (c *conditions) String() string {
	if len(c.texts) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.texts, " AND ")
}

// with is the values with further ones, such as that of a LIMIT.
func (c *conditions) with(args ...any) []any {
	return append(c.args[:len(c.args):len(c.args)], args...)
}
