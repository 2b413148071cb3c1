package schema

import (
	"spona/graph/access"
	"spona/graph/members"
)

// A Viewer is the account that asks.
type Viewer struct {
	members.Account

	Who members.Identity
}

// Role is what the account may do at present.
func (v *Viewer) Role() access.Role { return v.Who.Viewer.Role() }

// Fresh reports whether the person proved a short while ago who they are.
func (v *Viewer) Fresh() bool {
	return v.Who.Viewer.May(access.SecureAccount, access.Public()) == access.Allowed
}

// Strong reports whether the session was opened with a second factor.
func (v *Viewer) Strong() bool { return v.Who.Viewer.Strong() }

// OneTimeCodes reports whether the account has one-time codes.
func (v *Viewer) OneTimeCodes() bool { return v.CodeKey != nil }

// A Member is somebody who takes part, as others see them.
type Member struct {
	Handle, Name string
	Speaks       members.ID // the organisation that they speak for
}
