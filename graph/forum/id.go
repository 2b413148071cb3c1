package forum

import "spona/graph/members"

// An ID names something of the community: [members.ID].
type ID = members.ID

// What an id of the forum may name, by its first letter.
const (
	SpaceID        = 'f'
	TopicID        = 'h'
	PostID         = 'm'
	ReportID       = 'g'
	NotificationID = 'n'
)
