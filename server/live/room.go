package live

import (
	"slices"

	"spona/graph/members"
)

// inRoom are the accounts that show themselves in the room of a circle. The caller has
// the hub's lock.
func (h *Hub) inRoom(circle members.ID) []members.ID {
	all := make([]members.ID, 0, len(h.rooms[circle]))
	for _, account := range h.rooms[circle] {
		all = append(all, account)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// tellRoom tells all who follow a room who is there.
func (h *Hub) tellRoom(circle members.ID) {
	for _, st := range h.streams[followed{room: circle}] {
		st.push(occurrence{present: h.inRoom(circle)})
	}
}
