// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.TestResultView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;

/// The result of a test: how many were right, what level that is, what follows from it, and why each answer was
/// right
/// or wrong.
class ResultPage extends Div {

    ResultPage(ResponseView response, TestResultView result) {
        addClassName("sh-sheet");
        var at = response.submittedAt();
        add(Blocks.head(
                getTranslation("answering.result.of", response.campaign().title()),
                at == null ? "" : getTranslation("answering.thanks.at", Formats.time(at))));
        add(figures(result));
        add(followUp(response, result));
        add(Blocks.flush(getTranslation("answering.result.topics"), null, topics(result)));
        add(questions("answering.result.wrong", result, false));
        add(questions("answering.result.right", result, true));
        add(Blocks.box(
                "sh-ways",
                Blocks.linkButton("profile", getTranslation("answering.thanks.profile")),
                Blocks.linkButton("", getTranslation("frame.home"))));
    }

    private Component figures(TestResultView result) {
        return Blocks.figures(
                Blocks.figure(
                        getTranslation("answering.result.number"),
                        Formats.number(result.right()),
                        getTranslation("answering.result.unit"),
                        getTranslation("answering.result.asked", result.asked()),
                        null),
                Blocks.figure(
                        getTranslation("answering.result.level"),
                        Formats.number(result.level()),
                        "",
                        result.levelName(),
                        null));
    }

    private Component followUp(ResponseView response, TestResultView result) {
        var course = result.followUp();
        if (course != null) {
            return Blocks.alert(
                    Tone.NEED,
                    getTranslation("answering.result.follow-up"),
                    getTranslation(
                            "answering.result.follow-up.text",
                            course.courseTitle(),
                            Formats.shortDay(course.due()),
                            course.belowLevel()),
                    Blocks.linkButton("courses/" + course.courseCode(), getTranslation("answering.result.course")));
        }
        var plan = response.campaign().test();
        return plan == null || plan.followUp() == null
                ? new Div()
                : Blocks.alert(
                        Tone.OK,
                        getTranslation("answering.result.enough"),
                        getTranslation(
                                "answering.result.enough.text", plan.followUp().belowLevel()));
    }

    private Component topics(TestResultView result) {
        var list = new Div();
        list.getElement().setAttribute("role", "list");
        result.topics().stream().filter(topic -> !topic.name().isEmpty()).forEach(topic -> list.add(topic(topic)));
        return list;
    }

    private Component topic(TestResultView.TestTopic topic) {
        var words = getTranslation("answering.result.of-topic", topic.asked(), topic.right());
        var bar = Blocks.bar((double) topic.right() / topic.asked(), topic.name() + " " + words);
        var line = Blocks.box(
                "sh-line", new Span(topic.name()), Blocks.box("sh-topic-bar", bar), Blocks.text("sh-small", words));
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private Component questions(String key, TestResultView result, boolean right) {
        var some = result.questions().stream()
                .filter(question -> question.right() == right)
                .toList();
        var details = new Details(getTranslation(key, some.size()), list(some));
        details.setOpened(!right);
        details.addClassName("sh-past");
        details.setVisible(!some.isEmpty());
        return details;
    }

    private static Component list(List<TestResultView.TestQuestion> questions) {
        var card = Blocks.flush();
        card.addClassName("sh-questions");
        questions.forEach(question -> card.add(new MarkedQuestion(question)));
        return card;
    }
}
