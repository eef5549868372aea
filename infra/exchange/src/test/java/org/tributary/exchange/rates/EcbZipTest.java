package org.tributary.exchange.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tributary.exchange.batch.Content;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Plan;
import org.tributary.exchange.batch.UnreadableFile;

class EcbZipTest {
    private static Content zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return new Content("rates.zip", bytes.toByteArray(), "00");
    }

    @Test
    void a_day_is_published_together_years_side_by_side_the_oldest_day_first() throws IOException {
        Plan plan = new EcbZip().plan(zip("eurofxref-hist.csv", """
                        Date,USD,CYP,
                        2008-01-02,1.4688,N/A,
                        2007-12-31,1.4721,0.585274,
                        2007-12-28,1.4692,0.585274,
                        2007-12-26,N/A,N/A,
                        """));

        List<List<Line>> lanes = plan.stages().get(0).lanes();
        assertThat(lanes).hasSize(2);
        assertThat(lanes.get(0)).extracting(Line::number).containsExactly(4, 3);
        assertThat(lanes.get(1).get(0).body().under(null).toString())
                .isEqualTo(
                        "{\"source\":\"ecb\",\"base\":\"EUR\",\"rates\":[{\"currency\":\"USD\",\"rate\":\"1.4688\"}],"
                                + "\"effectiveOn\":\"2008-01-02\"}");
        assertThat(plan.skipped().toString()).isEqualTo("{without a rate=1}");
    }

    @Test
    void a_zip_file_without_a_table_is_not_read() throws IOException {
        Content other = zip("readme.txt", "hello");

        assertThatThrownBy(() -> new EcbZip().plan(other))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("rates.zip is no zip file with a CSV file in it.");
    }
}
