package main

// forumPaths are ways to each type of the forum, in rooms of every reach; see
// [edgePaths].
func forumPaths() map[string][]string {
	topic := func(inner string) []string { return inRooms(`{topic(id:$TOPIC$){`+inner+`}}`, "TOPIC") }
	return map[string][]string{
		"Space":           append(inRooms(`{space(id:$SPACE$){FIELD}}`, "SPACE"), `{spaces{FIELD}}`),
		"Topic":           append(inRooms(`{topic(id:$TOPIC$){FIELD}}`, "TOPIC"), `{topics{nodes{FIELD}}}`, `{node(id:$ENTITY$){...on Entity{topics{nodes{FIELD}}}}}`),
		"TopicConnection": append(inRooms(`{space(id:$SPACE$){topics{FIELD}}}`, "SPACE"), `{topics{FIELD}}`),
		"TopicEdge":       {`{topics{edges{FIELD}}}`},
		"Anchor":          topic(`anchor{FIELD}`),
		"Snapshot":        topic(`anchor{snapshot{FIELD}}`),
		"Poll":            topic(`poll{FIELD}`),
		"PollOption":      topic(`poll{options{FIELD}}`),

		"Post":                 append(topic(`firstPost{FIELD}`), topic(`posts{nodes{FIELD}}`)...),
		"PostVersion":          topic(`firstPost{history{FIELD}}`),
		"ReactionCount":        topic(`firstPost{reactions{FIELD}}`),
		"PostConnection":       topic(`posts{FIELD}`),
		"PostEdge":             topic(`posts{edges{FIELD}}`),
		"PostSearchConnection": {`{searchPosts(text:"word"){FIELD}}`},
		"PostSearchEdge":       {`{searchPosts(text:"word"){edges{FIELD}}}`},
		"ExcerptPiece":         {`{searchPosts(text:"word"){edges{excerpt{FIELD}}}}`},

		"Draft":                  topic(`draft{FIELD}`),
		"TopicDraft":             {`{viewer{topicDrafts{FIELD}}}`},
		"Notification":           {`{notifications{nodes{FIELD}}}`},
		"NotificationConnection": {`{notifications{FIELD}}`},
		"NotificationEdge":       {`{notifications{edges{FIELD}}}`},
		"Report":                 {`{reports{nodes{FIELD}}}`},
		"ReportConnection":       {`{reports{FIELD}}`},
		"ReportEdge":             {`{reports{edges{FIELD}}}`},

		"SpacePayload":  inRooms(`mutation{changeSpace(input:{id:$SPACE$,name:"Renamed"}){FIELD}}`, "SPACE"),
		"TopicPayload":  inRooms(`mutation{pinTopic(input:{id:$TOPIC$,on:true}){FIELD}}`, "TOPIC"),
		"PostPayload":   inRooms(`mutation{react(input:{post:$POST$,reaction:THANKS}){FIELD}}`, "POST"),
		"DraftPayload":  inRooms(`mutation{saveDraft(input:{topic:$TOPIC$,text:"Soon."}){FIELD}}`, "TOPIC"),
		"WatchPayload":  inRooms(`mutation{watch(input:{topic:$TOPIC$,level:WATCHING}){FIELD}}`, "TOPIC"),
		"ReportPayload": {`mutation{settleReport(input:{id:$REPORT_PUBLIC$,decision:"nothing is wrong"}){FIELD}}`, `mutation{settleReport(input:{id:$REPORT_OWN$,decision:"nothing is wrong"}){FIELD}}`},

		"PostAddedEvent":            inRooms(`subscription{postAdded(topic:$TOPIC$){FIELD}}`, "TOPIC"),
		"TopicChangedEvent":         inRooms(`subscription{topicChanged(topic:$TOPIC$){FIELD}}`, "TOPIC"),
		"PresenceChangedEvent":      {`subscription{presenceChanged(circle:$OWN$){FIELD}}`, `subscription{presenceChanged(circle:$FOREIGN$){FIELD}}`},
		"NotificationReceivedEvent": {`subscription{notificationReceived{FIELD}}`},
		"DatasetLoadedEvent":        {`subscription{datasetLoaded{FIELD}}`},
	}
}
