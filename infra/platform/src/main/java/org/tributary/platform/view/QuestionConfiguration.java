package org.tributary.platform.view;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.document.Drafts;
import org.tributary.platform.store.KnownAtLog;
import tools.jackson.databind.json.JsonMapper;

/** How questions come in over HTTP. */
@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
    @Bean
    Answers answersOfViews(
            Questions questions,
            JdbcClient queriesJdbc,
            JsonMapper json,
            Drafts drafts,
            @Value("${tributary.files-at-once:4}") int filesAtOnce,
            @Value("${tributary.spreadsheet-rows:1000000}") int spreadsheetRows) {
        Files files = new Files(questions, queriesJdbc, json, drafts, filesAtOnce, spreadsheetRows);
        return new Answers(questions, queriesJdbc, json, files);
    }

    @Bean
    KeptAnswers keptAnswers(
            Questions questions,
            @Value("${tributary.kept-answers.room:32MB}") DataSize room,
            @Value("${tributary.kept-answers.worth:10ms}") Duration worth,
            MeterRegistry meters) {
        return new KeptAnswers(questions::atRest, room, worth, meters);
    }

    @Bean(initMethod = "start")
    Waiters waiters(Questions questions) {
        return new Waiters(questions::positionOf, Duration.ofSeconds(5));
    }

    @Bean
    WebMvcConfigurer asking(
            KnownAtLog log,
            PolicyBook policy,
            Questions questions,
            Waiters waiters,
            CodeLists lists,
            KeptAnswers kept,
            ObjectProvider<GitProperties> git) {
        GitProperties release = git.getIfAvailable();
        Tags tags = new Tags(questions, release == null ? "" : String.valueOf(release.getCommitId()));
        Waiting waiting = new Waiting(new Instants(log, policy, questions), questions, waiters, tags, lists);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(waiting);
                interceptors.addInterceptor(kept).order(KeptAnswers.LAST);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AsOfArguments());
            }
        };
    }
}
