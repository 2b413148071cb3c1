package ocds

// A release is what is known of a contracting process at one time, as far as it
// is used: of its parts, extensions such as lots and bids included.
type release struct {
	OCID             text                  `json:"ocid"`
	ID               text                  `json:"id"`
	Date             text                  `json:"date"`
	Language         text                  `json:"language"`
	Parties          items[organization]   `json:"parties"`
	Buyer            organization          `json:"buyer"`
	Planning         planning              `json:"planning"`
	Tender           tender                `json:"tender"`
	Awards           items[award]          `json:"awards"`
	Contracts        items[contract]       `json:"contracts"`
	Bids             bids                  `json:"bids"`
	Complaints       items[complaint]      `json:"complaints"`
	RelatedProcesses items[relatedProcess] `json:"relatedProcesses"`
}

// An object marks a structure, so that something else in its place can be left
// out instead of costing the whole release; see [lenient].
type object struct{}

func (*object) isObject() {}

// An organization stands among the parties, or inline: whole in version 1.0, by
// id and name since.
type organization struct {
	object
	ID                    text             `json:"id"`
	Name                  text             `json:"name"`
	Identifier            identifier       `json:"identifier"`
	AdditionalIdentifiers list[identifier] `json:"additionalIdentifiers"`
	Address               address          `json:"address"`
	Roles                 list[text]       `json:"roles"`
}

type identifier struct {
	object
	Scheme    text `json:"scheme"`
	ID        text `json:"id"`
	LegalName text `json:"legalName"`
}

type address struct {
	object
	Locality    text `json:"locality"`
	Region      text `json:"region"`
	Country     text `json:"country"`
	CountryName text `json:"countryName"`
}

type planning struct {
	object
	Budget    budget          `json:"budget"`
	Documents items[document] `json:"documents"`
}

type budget struct {
	object
	Amount  value `json:"amount"`
	Project text  `json:"project"`
}

type tender struct {
	object
	ID                text                `json:"id"`
	Title             text                `json:"title"`
	Description       text                `json:"description"`
	Status            text                `json:"status"`
	ProcuringEntity   organization        `json:"procuringEntity"`
	Classification    classification      `json:"classification"`
	Items             items[item]         `json:"items"`
	Value             value               `json:"value"`
	Method            text                `json:"procurementMethod"`
	MethodDetails     text                `json:"procurementMethodDetails"`
	MainCategory      text                `json:"mainProcurementCategory"`
	TenderPeriod      period              `json:"tenderPeriod"`
	NumberOfTenderers text                `json:"numberOfTenderers"`
	Tenderers         items[organization] `json:"tenderers"`
	Documents         items[document]     `json:"documents"`
	Amendments        items[amendment]    `json:"amendments"`
	Amendment         amendment           `json:"amendment"`
	Lots              items[lot]          `json:"lots"`
	Complaints        items[complaint]    `json:"complaints"`
}

type lot struct {
	ID          text  `json:"id"`
	Title       text  `json:"title"`
	Description text  `json:"description"`
	Status      text  `json:"status"`
	Value       value `json:"value"`
}

type item struct {
	ID             text           `json:"id"`
	Classification classification `json:"classification"`
	RelatedLot     text           `json:"relatedLot"`
}

type classification struct {
	object
	Scheme text `json:"scheme"`
	ID     text `json:"id"`
}

type period struct {
	object
	Start text `json:"startDate"`
	End   text `json:"endDate"`
}

type document struct {
	ID  text `json:"id"`
	URL text `json:"url"`
}

type amendment struct {
	object
	ID          text         `json:"id"`
	Date        text         `json:"date"`
	Rationale   text         `json:"rationale"`
	Description text         `json:"description"`
	ReleaseID   text         `json:"releaseID"`
	Changes     list[change] `json:"changes"`
}

// A change is how version 1.0 says what an amendment changed.
type change struct {
	Property text  `json:"property"`
	Former   value `json:"former_value"`
}

type award struct {
	ID             text                `json:"id"`
	Title          text                `json:"title"`
	Description    text                `json:"description"`
	Status         text                `json:"status"`
	Date           text                `json:"date"`
	Value          value               `json:"value"`
	Suppliers      items[organization] `json:"suppliers"`
	Items          items[item]         `json:"items"`
	ContractPeriod period              `json:"contractPeriod"`
	Documents      items[document]     `json:"documents"`
	Amendments     items[amendment]    `json:"amendments"`
	Amendment      amendment           `json:"amendment"`
	RelatedLots    list[text]          `json:"relatedLots"`

	past history
}

type contract struct {
	ID               text                  `json:"id"`
	AwardID          text                  `json:"awardID"`
	Title            text                  `json:"title"`
	Description      text                  `json:"description"`
	Status           text                  `json:"status"`
	Period           period                `json:"period"`
	Value            value                 `json:"value"`
	Items            items[item]           `json:"items"`
	DateSigned       text                  `json:"dateSigned"`
	Documents        items[document]       `json:"documents"`
	Amendments       items[amendment]      `json:"amendments"`
	Amendment        amendment             `json:"amendment"`
	Suppliers        items[organization]   `json:"suppliers"`
	RelatedLots      list[text]            `json:"relatedLots"`
	RelatedProcesses items[relatedProcess] `json:"relatedProcesses"`
	Implementation   implementation        `json:"implementation"`

	past history
}

type implementation struct {
	object
	Transactions items[transaction] `json:"transactions"`
	Documents    items[document]    `json:"documents"`
}

// A transaction is a payment. Amount, provider and receiver are the names of
// version 1.0.
type transaction struct {
	ID       text         `json:"id"`
	Date     text         `json:"date"`
	Value    value        `json:"value"`
	Amount   value        `json:"amount"`
	Payer    organization `json:"payer"`
	Payee    organization `json:"payee"`
	Provider identifier   `json:"providerOrganization"`
	Receiver identifier   `json:"receiverOrganization"`
	URI      text         `json:"uri"`
}

type bids struct {
	object
	Statistics items[statistic] `json:"statistics"`
	Details    items[bid]       `json:"details"`
}

type statistic struct {
	ID         text `json:"id"`
	Measure    text `json:"measure"`
	Value      text `json:"value"`
	RelatedLot text `json:"relatedLot"`
}

type bid struct {
	ID          text                `json:"id"`
	Date        text                `json:"date"`
	Status      text                `json:"status"`
	Tenderers   items[organization] `json:"tenderers"`
	Value       value               `json:"value"`
	RelatedLots list[text]          `json:"relatedLots"`
}

type complaint struct {
	ID          text `json:"id"`
	Title       text `json:"title"`
	Description text `json:"description"`
	Status      text `json:"status"`
	Outcome     text `json:"outcome"`
}

type relatedProcess struct {
	ID           text       `json:"id"`
	Relationship list[text] `json:"relationship"`
	Scheme       text       `json:"scheme"`
	Identifier   text       `json:"identifier"`
}

func (o organization) key() text   { return o.ID }
func (l lot) key() text            { return l.ID }
func (i item) key() text           { return i.ID }
func (d document) key() text       { return d.ID }
func (a amendment) key() text      { return a.ID }
func (a award) key() text          { return a.ID }
func (c contract) key() text       { return c.ID }
func (t transaction) key() text    { return t.ID }
func (s statistic) key() text      { return s.ID }
func (b bid) key() text            { return b.ID }
func (c complaint) key() text      { return c.ID }
func (r relatedProcess) key() text { return r.ID }
