package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class IssueTokenTest {
    @Autowired
    House house;

    private Body token(String account) {
        return json("{'accountId': '%s', 'label': 'dashboard', 'expiresOn': '2027-03-31'}", account);
    }

    private Reply issue(Body body) {
        return house.as(ADMIN).send("issue-token", body);
    }

    @Test
    void a_key_acts_as_an_account_until_its_last_day() {
        String account = house.anAccount();
        Reply reply = issue(token(account));
        StoredEvent issued = house.last(NaturalKeys.ACCOUNTS);
        assertThat(issued.name()).isEqualTo("token-issued");
        assertThat(issued.at("/tokenId")).isEqualTo(reply.created("token"));
        assertThat(issued.at("/accountId")).isEqualTo(account);
        assertThat(issued.at("/label")).isEqualTo("dashboard");
        assertThat(issued.at("/expiresOn")).isEqualTo("2027-03-31");
    }

    @Test
    void its_secret_is_told_once_and_lies_nowhere() {
        Body body = token(house.anAccount()).with("tokenId", "'%s'", House.anId());
        Sender admin = house.as(ADMIN).withKey("token " + house.next());
        Reply first = admin.send("issue-token", body);
        String secret = first.accepted().revealed().get("token");
        assertThat(secret).startsWith("trib_").hasSizeGreaterThan(40);
        assertThat(house.mentions(secret)).isZero();

        Reply again = admin.send("issue-token", body);
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.accepted().revealed()).isEmpty();
    }

    @Test
    void a_rehearsal_tells_no_secret_that_would_open_nothing() {
        Reply rehearsed = house.as(ADMIN).order("issue-token", token(house.anAccount()), true);
        assertThat(rehearsed.answer().events()).containsExactly("token-issued");
        assertThat(rehearsed.accepted().revealed()).isEmpty();
    }

    @Test
    void the_account_is_open() {
        issue(token(House.anId())).isInvalid("/accountId unknown-account");
    }

    @Test
    void it_is_valid_for_a_day_at_least() {
        String account = house.anAccount();
        issue(token(account).with("expiresOn", "'2026-06-14'")).isInvalid("/expiresOn too-early");
        issue(token(account).with("expiresOn", "'2026-06-15'")).answer();
        issue(token(account).without("expiresOn")).answer();
    }

    @Test
    void a_last_day_of_null_is_none() {
        issue(token(house.anAccount()).with("expiresOn", "null")).answer();
        assertThat(house.last(NaturalKeys.ACCOUNTS).at("/expiresOn")).isEmpty();
    }

    @Test
    void it_is_issued_once() {
        Body body = token(house.anAccount()).with("tokenId", "'%s'", House.anId());
        issue(body).answer();
        issue(body).isRefused("already-exists");
    }

    @Test
    void anybody_issues_one_for_their_own_calendar_and_none_that_opens_more() {
        String account = house.account(OFFICER);
        Sender holder = house.as(house.actor(account));
        holder.send("issue-token", token(account).with("scope", "'calendar'")).answer();
        assertThat(house.last(NaturalKeys.ACCOUNTS).at("/scope")).isEqualTo("calendar");

        holder.send("issue-token", token(account)).isRefused(403, "forbidden");
        holder.send("issue-token", token(house.anAccount()).with("scope", "'calendar'"))
                .isRefused(403, "forbidden");
    }
}
