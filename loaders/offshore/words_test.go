package offshore

import "testing"

func TestDatesAreReadWhenTheyAreCertain(t *testing.T) {
	for written, want := range map[string]string{
		"23-MAR-2006": "2006-03-23", "23-Mar-06": "2006-03-23", "6-Jan-06": "2006-01-06", "Mar 23, 2006": "2006-03-23", "2006-03-23": "2006-03-23",
		"14.09.2016": "2016-09-14", "19.07.14": "2014-07-19", "12-AUG-36": "1936-08-12", "2006": "2006", "": "",
		"03/04/2006": "", "31-FEB-2006": "", "31-DEC-9999": "", "23-MAR-206": "", "23-MAR-2006/24-MAR-2006": "", "from 2005": "", "-1-MAR-06": "",
	} {
		d, err := dateOf(written, 2016)
		if d.String() != want || (err != nil) != (want == "" && written != "") {
			t.Errorf("%q is read as %q (%v), not %q", written, d, err, want)
		}
	}
	if d, _ := dateOf("23-Mar-48", 0); d.Year != 2048 {
		t.Errorf("without a limit 48 is %s", d)
	}
}

func TestOnlyLegalFormsMakeACompany(t *testing.T) {
	for _, name := range []string{
		"BOSHEN LTD./135-77", "ALGONQUIN TRUST LTD.", "MIRABAUD & CIE/111-40", "FIGEST CONSEIL S.A.", "TRUSTCO LABUAN SDN BHD",
		"MOURANT & CO. SECRETARIES LIMITED", "GBC GLOBAL BUSINESS CENTER SARL", "Lipa d.o.o.",
	} {
		if !evidentlyCompany(name) {
			t.Errorf("%s is no company", name)
		}
	}
	for _, name := range []string{
		"KIM SOO IN", "JOAO DE SA", "PATEL, N.V.", "S.A. KHAN", "RS GROUP/116-45", "ALGONQUIN TRUST PANAMA", "DAVID, RONALD", "THE BEARER",
		"Limited", "", "Ou Yang Yet-Sing and Chang Ko",
	} {
		if evidentlyCompany(name) {
			t.Errorf("%q is a company", name)
		}
	}
}
