package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.Attribution.Part;

class AttributionTest {
    @Test
    void has_the_parts_of_each_dimension() {
        Attribution attribution =
                new Attribution(part("AFR"), part("generic"), part("FJ"), part("22040"), part("SDG-5"));
        assertThat(attribution.of(Dimension.REGION)).isEqualTo(part("AFR"));
        assertThat(attribution.of(Dimension.AREA)).isEqualTo(part("generic"));
        assertThat(attribution.of(Dimension.COUNTRY)).isEqualTo(part("FJ"));
        assertThat(attribution.of(Dimension.SECTOR)).isEqualTo(part("22040"));
        assertThat(attribution.of(Dimension.RESULT)).isEqualTo(part("SDG-5"));
    }

    private static List<Part> part(String code) {
        return List.of(new Part(code, Share.ONE));
    }
}
