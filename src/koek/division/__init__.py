"""The fifty-fifty rule: extra value shared to the cent after repaying each party's real additional cost."""
