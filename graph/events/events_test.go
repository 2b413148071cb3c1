package events_test

import (
	"testing"

	"spona/graph/events"
)

func TestAScopeTakesWhatItNamesAndNothingElse(t *testing.T) {
	post := events.Event{Kind: events.PostAdded, Space: "r1", Topic: "x1", Post: "y1"}
	topic := events.Event{Kind: events.TopicAdded, Space: "r1", Topic: "x2"}
	told := events.Event{Kind: events.NotificationReceived, Account: "u1", Notification: "n1"}
	loaded := events.Event{Kind: events.DatasetLoaded, Dataset: "parlgov"}
	tests := []struct {
		name  string
		scope events.Scope
		fits  []events.Event
	}{
		{"a topic", events.Scope{Topic: "x1"}, []events.Event{post}},
		{"a space has all of its topics", events.Scope{Space: "r1"}, []events.Event{post, topic}},
		{"another space", events.Scope{Space: "r2"}, nil},
		{"an account is told its own news", events.Scope{Account: "u1"}, []events.Event{told}},
		{"another account", events.Scope{Account: "u2"}, nil},
		{"data sets", events.Scope{Datasets: true}, []events.Event{loaded}},
		{"nothing", events.Scope{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var fits []events.Event
			for _, e := range []events.Event{post, topic, told, loaded, {}} {
				if tt.scope.Fits(e) {
					fits = append(fits, e)
				}
			}
			if len(fits) != len(tt.fits) {
				t.Fatalf("got %+v", fits)
			}
			for i := range fits {
				if fits[i] != tt.fits[i] {
					t.Errorf("got %+v", fits[i])
				}
			}
		})
	}
}

func TestOneResumesOnlyWhereNothingIsMissing(t *testing.T) {
	tests := []struct {
		name   string
		bounds events.Bounds
		after  int64
		want   bool
	}{
		{"before anything happened", events.Bounds{First: 1}, 0, true},
		{"all is known", events.Bounds{First: 1, Last: 9}, 0, true},
		{"the next one is the oldest that is known", events.Bounds{First: 5, Last: 9}, 4, true},
		{"the next one is forgotten", events.Bounds{First: 5, Last: 9}, 3, false},
		{"nothing has happened since", events.Bounds{First: 5, Last: 9}, 9, true},
		{"all are forgotten and all were seen", events.Bounds{First: 10, Last: 9}, 9, true},
		{"all are forgotten and one was not seen", events.Bounds{First: 10, Last: 9}, 8, false},
		{"it has not happened yet", events.Bounds{First: 5, Last: 9}, 10, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.bounds.Resumes(tt.after); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
