package kpo.engagement.need;

import java.util.function.Function;

/** The seven questions of the qualification, and what each weighs; the weights sum to 100. */
enum Criterion {
    JUDGEMENT("judgement", 25, QualificationAnswers::judgement),
    ADVANCED_EXPERTISE("advancedExpertise", 20, QualificationAnswers::advancedExpertise),
    CORE_INFORMATION_WORK("coreInformationWork", 15, QualificationAnswers::coreInformationWork),
    ONE_OFF("oneOff", 15, QualificationAnswers::oneOff),
    UNCODIFIABLE("uncodifiable", 10, QualificationAnswers::uncodifiable),
    DECISION_IMPACT("decisionImpact", 10, QualificationAnswers::decisionImpact),
    CONFIDENTIALITY("confidentiality", 5, QualificationAnswers::confidentiality);

    private final String field;
    private final int weight;
    private final Function<QualificationAnswers, Integer> answer;

    Criterion(String field, int weight, Function<QualificationAnswers, Integer> answer) {
        this.field = field;
        this.weight = weight;
        this.answer = answer;
    }

    /** As the answer is named in a request. */
    String field() {
        return field;
    }

    int weight() {
        return weight;
    }

    int answer(QualificationAnswers answers) {
        return answer.apply(answers);
    }
}
