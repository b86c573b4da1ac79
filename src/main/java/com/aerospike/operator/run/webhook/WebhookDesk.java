package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.webhook.Answer;
import com.aerospike.operator.admission.webhook.AnswerWriter;
import com.aerospike.operator.admission.webhook.Hook;
import com.aerospike.operator.admission.webhook.Review;
import com.aerospike.operator.admission.webhook.ReviewReader;
import com.aerospike.operator.admission.webhook.ReviewReading;
import com.aerospike.operator.admission.webhook.Webhook;
import java.util.Map;
import org.jboss.logging.Logger;

/** Takes a request body to the webhook it is for, and the answer back. Always answers. */
public final class WebhookDesk {

    private static final Logger LOG = Logger.getLogger(WebhookDesk.class);

    private final Map<Hook, Webhook> webhooks;
    private final WebhookMeters meters;

    public WebhookDesk(Map<Hook, Webhook> webhooks, WebhookMeters meters) {
        this.webhooks = Map.copyOf(webhooks);
        this.meters = meters;
    }

    Reply answer(Hook hook, byte[] body) {
        long begin = System.nanoTime();
        return switch (ReviewReader.read(body)) {
            case ReviewReading.NoQuestion nothing ->
                Reply.text(400, "Failed to parse admission review: " + nothing.why());
            case ReviewReading.Indigestible indigestible -> {
                Answer answer =
                        Answer.denied(Answer.Refusal.BAD_REQUEST, "The object cannot be read: " + indigestible.why());
                yield reply(hook, begin, indigestible.uid(), "", answer);
            }
            case ReviewReading.Question question -> {
                Review review = question.review();
                yield reply(hook, begin, review.uid(), review.name(), answer(hook, review));
            }
        };
    }

    /**
     * A fault of the operator's own refuses the request, with the place to look at. Letting it through unseen could
     * cost data, and no answer would leave the user without a word.
     */
    private Answer answer(Hook hook, Review review) {
        try {
            return webhooks.get(hook).answer(review);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "Webhook %s failed on the %s (uid %s)", hook.webhook(), review.subject(), review.uid());
            return Answer.denied(
                    Answer.Refusal.INTERNAL_ERROR,
                    "the operator failed to judge the object; its log tells more under uid " + review.uid());
        }
    }

    private Reply reply(Hook hook, long begin, String uid, String name, Answer answer) {
        Reply reply = Reply.json(AnswerWriter.write(uid, name, answer));
        meters.answered(hook, answer, System.nanoTime() - begin);
        return reply;
    }
}
