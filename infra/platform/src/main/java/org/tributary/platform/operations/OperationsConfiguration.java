package org.tributary.platform.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.History;
import org.tributary.platform.view.View;

/** Metrics, health and alarms, as beans. They are no questions: many of these at once do not make us unfit to serve. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    Lags lags(@Qualifier("readerPool") HikariDataSource readerPool, List<View> views) {
        return new Lags(JdbcClient.create(readerPool), views);
    }

    @Bean
    HoleAlarm holeAlarm(@Qualifier("readerPool") HikariDataSource readerPool, History history) {
        return new HoleAlarm(JdbcClient.create(readerPool), history);
    }

    @Bean
    Watch watch(Lags lags, HoleAlarm holes) {
        return new Watch(lags, holes);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(Lags lags, Watch watch, ObjectProvider<Checked> checks) {
        return new ViewsHealth(lags, watch, checks.orderedStream().toList());
    }

    @Bean
    MeterBinder viewMeters(Lags lags, Watch watch, HoleAlarm holes) {
        return new ViewMeters(lags.views(), watch, holes);
    }
}
