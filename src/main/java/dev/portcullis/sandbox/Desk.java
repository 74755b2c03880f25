package dev.portcullis.sandbox;

import dev.portcullis.sandbox.accounts.Accounts;
import dev.portcullis.sandbox.api.Api;
import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Call;
import dev.portcullis.sandbox.call.Errors;
import java.util.Optional;

/** Finds the answer to a request: a canned one, else that of the accounts server or of the API. */
record Desk(CannedAnswers canned, Credits credits, Accounts accounts, Api api) {
    /** The call is empty when its body was too large to be read. */
    Answer answer(LoggedRequest request, Optional<Call> call) {
        String target = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        return request.path().equals(Accounts.TOKEN_PATH)
                ? canned.next(target).orElseGet(() -> ofAccounts(call))
                : credits.spend(() -> canned.next(target).orElseGet(() -> ofApi(call)));
    }

    private Answer ofAccounts(Optional<Call> call) {
        return call.map(accounts::answer).orElseGet(Errors::bodyTooLarge);
    }

    private Answer ofApi(Optional<Call> call) {
        return call.map(api::answer).orElseGet(Errors::bodyTooLarge);
    }
}
