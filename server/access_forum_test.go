package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

// rooms are the spaces of the world, by what ids of them and of what is said in them
// end in.
func rooms() []string { return []string{"PUBLIC", "MEMBERS", "OWN", "FOREIGN"} }

// talk opens a space for each audience, with a topic and a post of somebody in it.
func (w *world) talk(t *testing.T, p *place) {
	t.Helper()
	ctx := t.Context()
	who := func(name string) *access.Viewer {
		id, err := p.Identify(ctx, members.Secret(w.cookies[name]))
		must(t, err)
		return id.Viewer
	}
	w.ids["SOON"] = time.Now().Add(time.Hour).UTC().Format(time.RFC3339)
	for _, room := range rooms() {
		opener, author, reader := who("administrator"), who("member"), who("editor")
		space := forum.Space{Name: room + " space", Purpose: "To be read or not.", Writers: access.Citizen}
		switch room {
		case "MEMBERS":
			space.Reach, space.Form = forum.OfMembers, forum.Questions
		case "OWN", "FOREIGN":
			space.Reach, space.Circle = forum.OfCircle, members.ID(w.ids[room])
			opener = who("convener")
			if room == "FOREIGN" {
				opener, author, reader = who("stranger"), who("stranger"), who("stranger")
			}
		}
		s, err := p.forum.OpenSpace(ctx, opener, space)
		must(t, err)
		topic, err := p.forum.Start(ctx, author, forum.NewTopic{
			Space: s.ID, Title: "About " + room, Text: "A word of " + strings.ToLower(room) + ".", Tags: []string{"roads"},
			Poll:   &forum.Poll{Question: "Is it so?", Options: []forum.Option{{Text: "Yes"}, {Text: "No"}}},
			Anchor: &forum.Anchor{IDs: []graph.ID{graph.NewEntityID("x", "y")}, Snapshot: forum.Snapshot{Title: "Somebody"}},
		})
		must(t, err)
		posts, err := p.forum.Posts(ctx, author, forum.PostQuery{Topic: topic.ID, Limit: 1})
		must(t, err)
		answer, err := p.forum.Post(ctx, reader, forum.NewPost{Topic: topic.ID, Text: "An answer to it, @member."})
		must(t, err)
		w.ids["SPACE_"+room], w.ids["TOPIC_"+room] = string(s.ID), string(topic.ID)
		w.ids["POST_"+room], w.ids["ANSWER_"+room] = string(posts.Posts[0].ID), string(answer.ID)
		if room != "FOREIGN" {
			report, err := p.forum.Report(ctx, reader, posts.Posts[0].ID, "It is not so.")
			must(t, err)
			w.ids["REPORT_"+room] = string(report.ID)
		}
	}
	w.ids["NO_SPACE"], w.ids["NO_TOPIC"], w.ids["NO_POST"] = "f"+strings.Repeat("z", 24), "h"+strings.Repeat("z", 24), "m"+strings.Repeat("z", 24)
	w.ids["ANCHORED"] = string(graph.NewEntityID("x", "y"))
}

// inRooms is a question about each room, and about one that there is not.
func inRooms(question string, what ...string) (all []string) {
	for _, room := range append(rooms(), "NO") {
		asked := question
		for _, w := range what {
			id := w + "_" + room
			if room == "NO" {
				id = "NO_" + strings.Replace(w, "ANSWER", "POST", 1)
			}
			asked = strings.ReplaceAll(asked, "$"+w+"$", "$"+id+"$")
		}
		all = append(all, asked)
	}
	return all
}

// forumQuestions are about the forum, in every room.
func forumQuestions() map[string][]string {
	change := func(name, input string, what ...string) []string {
		return inRooms(fmt.Sprintf(`mutation{%s(input:{%s}){userErrors{code}}}`, name, input), what...)
	}
	all := map[string][]string{
		"Query.spaces":        {`{spaces{name}}`},
		"Query.space":         inRooms(`{space(id:$SPACE$){name}}`, "SPACE"),
		"Query.topic":         inRooms(`{topic(id:$TOPIC$){title}}`, "TOPIC"),
		"Query.topics":        {`{topics{totalCount}}`, `{topics(filter:{hidden:true}){totalCount}}`},
		"Query.searchPosts":   {`{searchPosts(text:"word"){totalCount}}`},
		"Query.preview":       {`{preview(text:"*a*")}`},
		"Query.snapshot":      {`{snapshot(anchor:{kind:ENTITY,ids:[$ENTITY$]}){title}}`, `{snapshot(anchor:{kind:ENTITY,ids:[$ANCHORED$]}){title}}`},
		"Query.reports":       {`{reports{totalCount}}`},
		"Query.notifications": {`{notifications{totalCount}}`},

		"Mutation.openSpace": {
			`mutation{openSpace(input:{name:"New",purpose:"To be opened.",reach:PUBLIC}){userErrors{code}}}`,
			`mutation{openSpace(input:{name:"New",purpose:"To be opened.",reach:CIRCLE,circle:$OWN$}){userErrors{code}}}`,
			`mutation{openSpace(input:{name:"New",purpose:"To be opened.",reach:CIRCLE,circle:$FOREIGN$}){userErrors{code}}}`,
		},
		"Mutation.changeSpace":  change("changeSpace", `id:$SPACE$,name:"Other"`, "SPACE"),
		"Mutation.startTopic":   change("startTopic", `space:$SPACE$,title:"A new topic",text:"Its text."`, "SPACE"),
		"Mutation.changeTopic":  change("changeTopic", `id:$TOPIC$,title:"Another title"`, "TOPIC"),
		"Mutation.pinTopic":     change("pinTopic", `id:$TOPIC$,on:true`, "TOPIC"),
		"Mutation.lockTopic":    change("lockTopic", `id:$TOPIC$,on:true,reason:"enough was said"`, "TOPIC"),
		"Mutation.hideTopic":    change("hideTopic", `id:$TOPIC$,on:true,reason:"it names a child"`, "TOPIC"),
		"Mutation.moveTopic":    change("moveTopic", `id:$TOPIC$,space:$SPACE$`, "TOPIC", "SPACE"),
		"Mutation.solveTopic":   change("solveTopic", `id:$TOPIC$,post:$ANSWER$`, "TOPIC", "ANSWER"),
		"Mutation.post":         change("post", `topic:$TOPIC$,text:"One more."`, "TOPIC"),
		"Mutation.editPost":     change("editPost", `id:$ANSWER$,text:"Otherwise."`, "ANSWER"),
		"Mutation.removePost":   change("removePost", `id:$ANSWER$,reason:"it names a child"`, "ANSWER"),
		"Mutation.hidePost":     change("hidePost", `id:$POST$,on:true,reason:"it names a child"`, "POST"),
		"Mutation.react":        change("react", `post:$POST$,reaction:THANKS`, "POST"),
		"Mutation.vote":         change("vote", `topic:$TOPIC$,options:[1]`, "TOPIC"),
		"Mutation.saveDraft":    change("saveDraft", `topic:$TOPIC$,text:"Not yet."`, "TOPIC"),
		"Mutation.markRead":     change("markRead", `topic:$TOPIC$,number:1`, "TOPIC"),
		"Mutation.watch":        change("watch", `topic:$TOPIC$,level:WATCHING`, "TOPIC"),
		"Mutation.reportPost":   change("reportPost", `post:$POST$,reason:"It is not so."`, "POST"),
		"Mutation.settleReport": {},

		"Mutation.setNotificationMail":   {`mutation{setNotificationMail(input:{mail:NEVER}){userErrors{code}}}`},
		"Mutation.markNotificationsRead": {`mutation{markNotificationsRead(input:{}){userErrors{code}}}`},
	}
	follow := func(name, arguments, rest string, what ...string) []string {
		return inRooms(fmt.Sprintf(`subscription{%s%s{%s}}`, name, arguments, rest), what...)
	}
	all["Subscription.postAdded"] = append(follow("postAdded", "(topic:$TOPIC$)", "post{html}", "TOPIC"), follow("postAdded", "(space:$SPACE$)", "post{html}", "SPACE")...)
	all["Subscription.topicChanged"] = follow("topicChanged", "(topic:$TOPIC$)", "change", "TOPIC")
	all["Subscription.presenceChanged"] = []string{
		`subscription{presenceChanged(circle:$OWN$){present{handle}}}`, `subscription{presenceChanged(circle:$FOREIGN$){present{handle}}}`,
		`subscription{presenceChanged(circle:$ABSENT$){present{handle}}}`,
	}
	all["Subscription.notificationReceived"] = []string{`subscription{notificationReceived{unread}}`}
	all["Subscription.datasetLoaded"] = []string{`subscription{datasetLoaded{dataVersion}}`}
	for _, room := range rooms()[:3] {
		all["Mutation.settleReport"] = append(all["Mutation.settleReport"],
			fmt.Sprintf(`mutation{settleReport(input:{id:$REPORT_%s$,decision:"nothing is wrong"}){userErrors{code}}}`, room))
	}
	return all
}

// A foreign circle's space, topic, post, search results, counts and topics about an
// entity are, byte by byte, those of a place that does not have them.
func TestWhatIsSaidInAForeignCircleIsNotThere(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	const post = `{id number html text author{handle} replyTo{id} reactions{count} history{html} hidden mayEdit topic{title space{name circle{name}}}}`
	for viewer := range map[string]bool{"visitor": true, "citizen": true, "member": true, "convener": true, "editor": true, "moderator": true, "administrator": true} {
		for _, query := range forumQuestions() {
			for _, q := range query {
				for _, what := range []string{"SPACE", "TOPIC", "POST", "ANSWER"} {
					if !strings.Contains(q, "$"+what+"_FOREIGN$") {
						continue
					}
					foreign := w.blind(w.ask(t, site, viewer, q))
					absent := w.blind(w.ask(t, site, viewer, strings.NewReplacer("$SPACE_FOREIGN$", "$NO_SPACE$", "$TOPIC_FOREIGN$", "$NO_TOPIC$",
						"$POST_FOREIGN$", "$NO_POST$", "$ANSWER_FOREIGN$", "$NO_POST$").Replace(q)))
					if foreign != absent {
						t.Errorf("%s, %s:\nforeign %s\nabsent  %s", viewer, q, foreign, absent)
					}
				}
			}
		}
		all := w.ask(t, site, viewer, `{spaces{name topicCount unreadTopicCount topics(first:2){totalCount nodes{title posts(first:2){nodes`+post+`}}}}
			topics(first:9){totalCount nodes{title anchor{snapshot{title}} lastPost`+post+`}}
			search:searchPosts(text:"foreign"){totalCount nodes`+post+`} titles:searchPosts(text:"about"){nodes`+post+`}
			about:topics(filter:{about:$ANCHORED$}){totalCount nodes{title}} circle:topics(filter:{circle:$FOREIGN$}){totalCount nodes{title}}
			notifications{totalCount nodes{topic{title} post`+post+`}}}`)
		if strings.Contains(all, `"errors"`) {
			t.Errorf("%s: %s", viewer, all)
		}
		if strings.Contains(strings.ToLower(all), "foreign") {
			t.Errorf("%s is told of it: %s", viewer, all)
		}
	}
}

// blind is an answer without the ids of the world.
func (w *world) blind(answer string) string {
	for _, id := range w.ids {
		answer = strings.ReplaceAll(answer, id, "ID")
	}
	return answer
}
