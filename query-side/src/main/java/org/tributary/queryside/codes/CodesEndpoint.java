package org.tributary.queryside.codes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;

/** {@code /api/codes}. */
@RestController
@RequestMapping("/api/codes")
@Asks(Portfolio.NAME)
class CodesEndpoint {
    private final Answers answers;

    CodesEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<CodeListRow> list(Asking asking) {
        return answers.list(Portfolio.NAME, CodeLists.LIST, CodeLists.filters(asking.asOf()), asking);
    }

    @Publishable
    @GetMapping("/{list}")
    ResponseEntity<CodeLists.WithCodes> one(@PathVariable String list, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, jdbc -> CodeLists.one(jdbc, list, asOf), CodeLists.WithCodes::version);
    }
}
