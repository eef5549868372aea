package org.tributary.queryside.codes;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
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
    Listing<CodeListRow> list(
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, CodeLists.LIST, CodeLists.filters(asOf), paging, asOf, format, accept, response);
    }

    @GetMapping("/{list}")
    ResponseEntity<CodeLists.WithCodes> one(@PathVariable String list, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, jdbc -> CodeLists.one(jdbc, list, asOf), CodeLists.WithCodes::version);
    }
}
