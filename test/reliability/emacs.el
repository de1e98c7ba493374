;;; -*- lexical-binding: t -*-
;; What a person does in Emacs over a copy of seeds/: sees the conflicts, hovers one, applies a fix, goes to a
;; definition. Leaves what was seen as JSON in $RESULT.
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'json)

(defvar note (expand-file-name "notes/light-industry-plan.md"))
(defvar plan (expand-file-name "policy/轻工业稳增长工作方案（2023—2024年）.md"))
(defvar seen '())

(defun saw (key value) (push (cons key value) seen))

(defun until-true (what test)
  (let ((end (+ (float-time) 20)))
    (while (not (funcall test))
      (when (> (float-time) end) (error "waited in vain for %s" what))
      (accept-process-output nil 0.05))))

;; batch mode runs no commands, so that nothing runs what waits for the end of one
(defun open-file (name)
  (find-file name)
  (run-hooks 'post-command-hook)
  (until-true "the server" #'eglot-managed-p))

(defun put-cursor (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun conflicts ()
  (sort (cl-remove-if (lambda (d) (eq (flymake-diagnostic-type d) 'eglot-note)) (flymake-diagnostics))
        (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(defun session ()
  (open-file note)
  (until-true "diagnostics" (lambda () (= (length (conflicts)) 3)))
  (saw 'diagnostics
       (vconcat (mapcar (lambda (d) (vector (line-number-at-pos (flymake-diagnostic-beg d)) (flymake-diagnostic-text d)))
                        (conflicts))))

  (put-cursor "24.3 billion")
  (let (hover)
    (run-hook-with-args 'eldoc-documentation-functions (lambda (text &rest _) (push (substring-no-properties text) hover)))
    (until-true "a hover" (lambda () (cl-some (lambda (text) (string-match-p "Conflicts" text)) hover)))
    (saw 'hover (mapconcat #'identity hover "\n")))

  ;; with a key as the last event the choice is asked in the minibuffer, where RET takes the fix that is preferred
  (cl-letf ((last-nonmenu-event ?\r)
            ((symbol-function 'completing-read)
             (lambda (_prompt _choices &optional _predicate _match _text _history default &rest _)
               (saw 'action default)
               default)))
    (call-interactively #'eglot-code-actions))
  (saw 'line (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
  (save-buffer)
  (until-true "the conflict to go" (lambda () (= (length (conflicts)) 2)))

  (open-file plan)
  (put-cursor "50个")
  (let ((places (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
    (xref-pop-to-location (car places))
    (saw 'jumped (buffer-substring-no-properties (line-beginning-position) (line-end-position)))))

(setq eglot-sync-connect 30 flymake-no-changes-timeout 0.1)
(condition-case why (session) (error (saw 'error (error-message-string why))))
(with-temp-file (getenv "RESULT") (insert (json-encode seen)))
(kill-emacs)
