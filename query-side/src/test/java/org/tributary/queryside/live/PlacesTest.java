package org.tributary.queryside.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tributary.platform.problem.Refusal;

class PlacesTest {
    private final Places places = new Places(20, 10);

    @Test
    void all_who_have_no_account_have_a_tenth_of_the_places_together() {
        Places.Place first = places.takeAsStranger("192.0.2.1");
        places.takeAsStranger("192.0.2.2");
        assertThatThrownBy(() -> places.takeAsStranger("192.0.2.3")).isInstanceOf(Refusal.class);
        places.take("an account");

        first.close();
        places.takeAsStranger("192.0.2.3");
        assertThat(places.taken()).isEqualTo(3);
    }
}
