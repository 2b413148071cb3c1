package events

import (
	"time"

	"spona/graph/members"
)

// A Kind is what happened.
type Kind uint8

// The kinds. Their numbers are kept in files.
const (
	PostAdded            Kind = iota + 1 // Space, Topic, Post
	PostChanged                          // Space, Topic, Post
	PostRemoved                          // Space, Topic, Post
	TopicAdded                           // Space, Topic
	TopicChanged                         // Space, Topic
	NotificationReceived                 // Account, Notification
	DatasetLoaded                        // Dataset
)

// An Event says that something happened, and to what. Which of the ids it has, its
// kind says.
type Event struct {
	Seq          int64     // given by the store: larger than of any event before
	At           time.Time // to the second
	Kind         Kind
	Space        members.ID
	Topic        members.ID
	Post         members.ID
	Account      members.ID // who was notified; never who wrote something
	Notification members.ID
	Dataset      string
}

// A Scope is what somebody follows: exactly one of its fields is set. It is comparable.
type Scope struct {
	Topic    members.ID
	Space    members.ID // everything in it, its topics and their posts
	Account  members.ID // notifications of one account
	Datasets bool       // data sets that are loaded
}

// Fits reports whether an event belongs to what is followed.
func (s Scope) Fits(e Event) bool {
	switch e.Kind {
	case PostAdded, PostChanged, PostRemoved, TopicAdded, TopicChanged:
		return s.Topic != "" && s.Topic == e.Topic || s.Space != "" && s.Space == e.Space
	case NotificationReceived:
		return s.Account != "" && s.Account == e.Account
	case DatasetLoaded:
		return s.Datasets
	}
	return false
}

// String is the scope as text; two that differ have different ones.
func (s Scope) String() string {
	switch {
	case s.Topic != "":
		return "topic " + string(s.Topic)
	case s.Space != "":
		return "space " + string(s.Space)
	case s.Account != "":
		return "account " + string(s.Account)
	case s.Datasets:
		return "datasets"
	}
	return ""
}
