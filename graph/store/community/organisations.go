package community

import (
	"strings"

	"spona/graph/access"
	"spona/graph/members"
)

const organisationColumns = `id, name, kind, country, website, register, interest, entity, applicant, state, applied`

func scanOrganisation(row scanner, o *members.Organisation) error {
	return row.Scan(&o.ID, &o.Name, &o.Kind, &o.Country, &o.Website, &o.Register, &o.Interest, &o.Entity, &o.Applicant, &o.State, moment{&o.Applied})
}

// Organisation implements [members.Reader].
func (r *rows) Organisation(id members.ID) (*members.Organisation, error) {
	found, err := r.OrganisationsOf([]members.ID{id})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, access.NotFound()
	}
	return &found[0], nil
}

// OrganisationsOf implements [members.Reader].
func (r *rows) OrganisationsOf(ids []members.ID) ([]members.Organisation, error) {
	all, err := many(r, scanOrganisation, `SELECT `+organisationColumns+` FROM organisation WHERE id IN (SELECT value FROM json_each(?))`, listed(ids))
	if err != nil {
		return nil, err
	}
	return all, r.addChecks(all)
}

// addChecks reads what was looked at for all of the organisations at once.
func (r *rows) addChecks(all []members.Organisation) error {
	ids, at := make([]members.ID, len(all)), make(map[members.ID]int, len(all))
	for i := range all {
		ids[i], at[all[i].ID] = all[i].ID, i
	}
	type check struct {
		members.Check

		of members.ID
	}
	checks, err := many(r, func(row scanner, c *check) error {
		return row.Scan(&c.of, &c.What, moment{&c.At}, &c.By, &c.Decision)
	}, `SELECT organisation, what, at, by, decision FROM organisation_check WHERE organisation IN (SELECT value FROM json_each(?))
		ORDER BY organisation, number`, listed(ids))
	for _, c := range checks {
		o := &all[at[c.of]]
		o.Checks = append(o.Checks, c.Check)
	}
	return err
}

// Organisations implements [members.Reader].
func (r *rows) Organisations(q members.OrganisationQuery) (page members.OrganisationPage, err error) {
	var where conditions
	if len(q.States) > 0 {
		where.in("state", len(q.States), func(i int) any { return q.States[i] })
	}
	if len(q.Kinds) > 0 {
		where.in("kind", len(q.Kinds), func(i int) any { return q.Kinds[i] })
	}
	if page.Total, err = r.number(`SELECT count(*) FROM organisation`+where.String(), where.args...); err != nil {
		return page, err
	}
	name, id, _ := strings.Cut(q.After, "\x00")
	where.add("(name, id) > (?, ?)", name, id)
	page.Organisations, err = many(r, scanOrganisation,
		`SELECT `+organisationColumns+` FROM organisation`+where.String()+` ORDER BY name, id LIMIT ?`, where.with(q.Limit+1)...)
	if err != nil {
		return page, err
	}
	page.Organisations, page.More = cut(page.Organisations, q.Limit)
	return page, r.addChecks(page.Organisations)
}

// ApplicationsOf implements [members.Reader].
func (r *rows) ApplicationsOf(account members.ID) ([]members.Organisation, error) {
	return many(r, scanOrganisation, `SELECT `+organisationColumns+` FROM organisation WHERE applicant = ? AND applicant <> ''
		ORDER BY applied DESC, id`, account)
}

// PutOrganisation implements [members.Writer].
func (r *rows) PutOrganisation(o *members.Organisation) error {
	err := r.exec(`INSERT INTO organisation (`+organisationColumns+`) VALUES (?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, country = excluded.country, website = excluded.website,
		register = excluded.register, interest = excluded.interest, entity = excluded.entity, state = excluded.state`,
		o.ID, o.Name, o.Kind, o.Country, o.Website, o.Register, o.Interest, string(o.Entity), o.Applicant, o.State, seconds(o.Applied))
	if err != nil {
		return err
	}
	for i, c := range o.Checks {
		err := r.exec(`INSERT INTO organisation_check (organisation, number, what, at, by, decision) VALUES (?,?,?,?,?,?) ON CONFLICT DO NOTHING`,
			o.ID, i, c.What, seconds(c.At), c.By, c.Decision)
		if err != nil {
			return err
		}
	}
	return nil
}

const invitationColumns = `id, digest, organisation, inviter, for_email, created, expires, used, used_by`

func scanInvitation(row scanner, i *members.Invitation) error {
	return row.Scan(&i.ID, &i.Digest, &i.Organisation, &i.Inviter, &i.For, moment{&i.Created}, moment{&i.Expires}, moment{&i.Used}, &i.UsedBy)
}

// Invitation implements [members.Reader].
func (r *rows) Invitation(digest string) (*members.Invitation, error) {
	return one(r, scanInvitation, `SELECT `+invitationColumns+` FROM invitation WHERE digest = ?`, digest)
}

// Invitations implements [members.Reader].
func (r *rows) Invitations(inviter members.ID) ([]members.Invitation, error) {
	return many(r, scanInvitation, `SELECT `+invitationColumns+` FROM invitation WHERE inviter = ? ORDER BY created DESC, id`, inviter)
}

// InvitationsInto implements [members.Reader].
func (r *rows) InvitationsInto(organisations ...members.ID) ([]members.Invitation, error) {
	return many(r, scanInvitation, `SELECT `+invitationColumns+` FROM invitation WHERE organisation IN (SELECT value FROM json_each(?))
		ORDER BY created DESC, id`, listed(organisations))
}

// PutInvitation implements [members.Writer].
func (r *rows) PutInvitation(i *members.Invitation) error {
	return r.exec(`INSERT INTO invitation (`+invitationColumns+`) VALUES (?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET expires = excluded.expires, used = excluded.used, used_by = excluded.used_by`,
		i.ID, i.Digest, i.Organisation, i.Inviter, i.For, seconds(i.Created), seconds(i.Expires), seconds(i.Used), i.UsedBy)
}
